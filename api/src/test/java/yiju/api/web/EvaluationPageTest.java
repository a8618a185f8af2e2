package yiju.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A labelled file is asked, looked at and calibrated on. */
class EvaluationPageTest extends OpenPage {
  /** How each of the questions ends: right, wrong, rightly refused, wrongly refused. */
  private static String labelled(int times) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < times; i++) {
      lines.append(
          """
          {"id":"%1$d-a","question":"How much does the kestrel weigh?","answerable":true,"answers":["200 grams"]}
          {"id":"%1$d-b","question":"红隼的体重是多少？","answerable":true,"answers":["200克"]}
          {"id":"%1$d-c","question":"谁在1890年发明了电话交换机？","answerable":false}
          """
              .formatted(i));
    }
    return lines
        + """
        {"id":"w","question":"How much does the kestrel weigh in winter?","answerable":false}
        {"id":"n","question":"What does the otter eat?","answerable":true,"answers":["fish"]}
        """;
  }

  @Test
  void aLabelledFileIsAskedAndTheThresholdMovedAndSet() throws Exception {
    browser.eval("location.hash = '#evaluation'");
    browser.waitFor("!document.querySelector('#no-evaluations').hidden");
    screenshot("evaluation-empty");
    drop("#labelled-drop", "kestrels.jsonl", labelled(20));
    browser.waitFor("document.querySelectorAll('#report .plot').length === 3");
    assertThat(text("#evaluations")).contains("kestrels.jsonl", "62 questions");
    assertThat(browser.eval("document.activeElement.id").stringValue()).isEqualTo("report");
    browser.waitFor("document.querySelector('#report .miss')");
    browser.eval("document.querySelector('#report .miss').open = true");
    assertThat(text("#report .miss")).contains("How much does the kestrel weigh in winter?");
    screenshot("evaluation");
    browser.eval("document.querySelector('.miss').scrollIntoView()");
    screenshot("evaluation-misses");

    browser.eval("document.querySelector('#threshold').focus()");
    browser.press("End");
    assertThat(browser.eval("document.activeElement.getAttribute('aria-valuetext')").stringValue())
        .startsWith("1.00: 0 of 62 questions answered");
    browser.waitFor("document.querySelector('#report').innerText.includes('Right, but refused')");

    browser.eval(
        "(() => { const i = document.querySelector('#most-wrong'); i.value = '20';"
            + " i.dispatchEvent(new Event('change')); })()");
    browser.waitFor("document.querySelector('#report').innerText.includes('would be answered')");
    browser.click("#report button[type=submit]");
    browser.waitFor("document.querySelector('#in-force').innerText.includes('at most 20%')");
    assertThat(Files.exists(folder.resolve("calibration.json"))).isTrue();
    screenshot("evaluation-set");
    browser.click("#in-force button");
    browser.click("#in-force button");
    browser.waitFor("document.querySelector('#in-force').innerText.includes('standard threshold')");

    browser.click("#language");
    browser.click("#theme");
    browser.size(390, 844, true);
    browser.waitFor("document.querySelector('#report').innerText.includes('风险与覆盖')");
    assertThat(isTooWide()).isFalse();
    assertThat(pale()).isEmpty();
    screenshot("phone-evaluation");
    String delete = "#evaluations .actions button:last-child";
    browser.click(delete);
    browser.click(delete);
    browser.waitFor("document.querySelector('#report').hidden");
    browser.waitFor("document.querySelectorAll('#evaluations li').length === 0");
  }

  @Test
  void eventsThatFailAreAskedForAgainAfterAPause() throws Exception {
    browser.eval("location.hash = '#evaluation'");
    browser.eval(
        "window.tries = 0; window.real = window.fetch; window.fetch = (path, options) =>"
            + " options.headers?.Accept === 'text/event-stream'"
            + " ? (tries++, Promise.reject(new TypeError('gone'))) : real(path, options)");
    drop("#labelled-drop", "again.jsonl", labelled(1));
    browser.waitFor("tries >= 2");
    Thread.sleep(1000);
    assertThat(browser.eval("tries").intValue()).isLessThan(4);
    browser.eval("window.fetch = window.real");
    browser.waitFor("document.querySelectorAll('#report .plot').length === 3");
    String delete = "#evaluations .actions button:last-child";
    browser.click(delete);
    browser.click(delete);
    browser.waitFor("document.querySelectorAll('#evaluations li').length === 0");
  }
}
