package yiju.corpus.extraction;

/** Small pages in the manner of real ones. */
final class SamplePages {
  static final String CONTENT_FARM = farm();

  static final String FORUM =
      """
      <html lang="en"><head><title>Pump stops - Garden forum</title></head><body>
      <div class="navbar"><a href="/">Home</a> <a href="/register">Register now</a></div>
      <h1>Pump stops</h1>
      <div class="topic">
      <div class="post"><div class="author">mona</div><div class="post-content">
      <p>The pump stops after ten minutes, and I do not know why. It is a new one, bought in May.</p>
      </div></div>
      <div class="post"><div class="author">piet</div><div class="post-content">
      <p>Clean the filter first. When it clogs, the motor gets hot and switches itself off.</p>
      </div></div>
      <div class="post"><div class="author">mona</div><div class="post-content">
      <p>That was it, the filter was full of sand. It has been running for an hour now, thanks!</p>
      </div></div></div>
      <div class="footer">Copyright Garden forum. <a href="/privacy">Privacy</a></div>
      </body></html>
      """;

  static final String MANUAL =
      """
      <html lang="en"><head><title>COPY</title></head><body>
      <div class="navheader"><table><tr><th>COPY</th></tr>
      <tr><td><a href="a.html">Prev</a></td><td><a href="b.html">Home</a> | <a href="u">Up</a></td>
      <td><a href="c.html">Next</a></td></tr></table><hr></div>
      <div class="refentry"><div class="refnamediv"><h2>COPY</h2>
      <p>COPY moves data between tables and files of the file system.</p></div>
      <div class="refsect1"><h2>Description<a class="headerlink" href="#d">¶</a></h2>
      <p>The file must be readable by the server, and its path is seen from the server's side.</p>
      <pre class="programlisting">
      copy person
        from 'people.csv'
      </pre></div>
      <div class="refsect1"><h2>Parameters</h2>
      <table><tr><th>Name</th><th>Values</th></tr>
      <tr><td>FORMAT</td><td>text, csv or binary</td></tr>
      <tr><td>HEADER</td><td>whether the first line holds the names of the columns</td></tr>
      </table></div></div>
      <div class="navfooter"><hr><table><tr><td><a href="a.html">Prev</a></td>
      <td><a href="u">Up</a></td><td><a href="c.html">Next</a></td></tr></table></div>
      </body></html>
      """
          .replace("\n      ", "\n");

  private SamplePages() {}

  private static String farm() {
    StringBuilder html = new StringBuilder();
    html.append(
        """
        <html lang="zh-CN"><head><title>青藏铁路有多长_百事通</title></head><body>
        <div class="top"><a href="/">首页</a> <a href="/n">新闻</a> <a href="/x">小说</a></div>
        <div class="left"><h3>热门小说</h3><ul>
        """);
    for (int i = 1; i <= 25; i++) {
      html.append("<li><a href='/x/")
          .append(i)
          .append("'>霸道总裁的第")
          .append(i)
          .append("个秘密，她逃不掉</a></li>");
    }
    html.append(
        """
        </ul></div><div class="con"><h1>青藏铁路有多长</h1>
        <div class="info">2023年3月16日 09:12 来源：百事通 阅读：3821</div>
        <p>青藏铁路全长1956公里，东起青海西宁，西至西藏拉萨，是世界上海拔最高、线路最长的高原铁路。</p>
        <p>其中西宁至格尔木段长814公里，1984年建成运营；格尔木至拉萨段长1142公里，2001年6月29日开工。</p>
        <p>线路最高点为唐古拉山口，海拔5072米。沿线多年冻土、高寒缺氧、生态脆弱是建设者面对的三大难题。</p>
        <p>青藏铁路于2006年7月1日全线通车，结束了西藏不通火车的历史，带动了沿线旅游和物流的发展。</p>
        <p>责任编辑：小王</p></div>
        <div class="list"><h3>相关阅读</h3><ul>
        """);
    for (int i = 1; i <= 15; i++) {
      html.append("<li><a href='/n/")
          .append(i)
          .append("'>震惊！这条铁路背后竟然有这样的故事（")
          .append(i)
          .append("）</a></li>");
    }
    html.append("</ul></div><div class='rank'><h3>点击排行</h3><ol>");
    for (int i = 1; i <= 20; i++) {
      html.append("<li><a href='/r/")
          .append(i)
          .append("'>重生之我在高原修铁路 第")
          .append(i)
          .append("章</a></li>");
    }
    return html.append("</ol></div><div>版权所有 百事通 京ICP备00000000号</div></body></html>").toString();
  }
}
