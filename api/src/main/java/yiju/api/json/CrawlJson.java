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
 * @param total pages known of, -1 while unknown
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
    long added,
    long updated,
    long unchanged,
    long removed,
    long failures,
    List<FailedJson> failed,
    @Nullable String error) {
  public CrawlJson {
    urls = List.copyOf(urls);
    failed = List.copyOf(failed);
  }
}
