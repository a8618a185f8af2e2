package yiju.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiju.api.json.AddedJson.FailedJson;

/**
 * A crawl and how far it is.
 *
 * @param state {@code QUEUED}, {@code RUNNING}, {@code DONE}, {@code CANCELLED} or {@code FAILED}
 * @param started ISO 8601; absent while it waits
 * @param finished ISO 8601
 * @param done pages dealt with
 * @param total pages known of, as far as the limit lets them be fetched; -1 while unknown
 * @param queued pages that wait
 * @param rate pages a second lately
 * @param remaining seconds that the rest will take at that rate; absent while unknown
 * @param failures of pages, in all
 * @param failed the latest of them
 * @param error why the crawl as a whole failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CrawlJson(
    String id,
    List<String> urls,
    String state,
    @Nullable String started,
    @Nullable String finished,
    long done,
    long total,
    long queued,
    double rate,
    @Nullable Long remaining,
    long added,
    long updated,
    long unchanged,
    long removed,
    long failures,
    List<FailedJson> failed,
    @Nullable String error) {
  public CrawlJson {
    rate = Json.rounded(rate, 1);
    urls = List.copyOf(urls);
    failed = List.copyOf(failed);
  }
}
