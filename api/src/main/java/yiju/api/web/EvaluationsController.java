package yiju.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import yiju.api.json.CalibrationLine;
import yiju.api.json.EvaluationJson;
import yiju.api.json.EvaluationLine;
import yiju.api.json.LineException;
import yiju.api.json.PromiseJson;
import yiju.api.json.ReportJson.MissesJson;
import yiju.api.measure.EvaluationJob;
import yiju.api.measure.Evaluations;
import yiju.evaluation.report.KeptRun;

/** Evaluations as jobs. */
@RestController
@RequestMapping("/api/v1/evaluations")
class EvaluationsController {
  private final Evaluations evaluations;

  EvaluationsController(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  record Listed(List<EvaluationJson> evaluations) {}

  record Missed(double threshold, List<MissesJson> misses) {}

  @GetMapping
  Listed list() throws IOException {
    return new Listed(evaluations.all());
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  EvaluationJson upload(@RequestParam("file") MultipartFile file) throws IOException {
    try {
      String name = Uploads.lastName(file.getOriginalFilename());
      return evaluations.start(name, file::transferTo).json();
    } catch (IllegalArgumentException e) {
      throw LineException.of("file", String.valueOf(e.getMessage()));
    }
  }

  /** The questions of an earlier evaluation, asked anew. */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  EvaluationJson again(HttpServletRequest request) throws IOException {
    String id = EvaluationLine.of(Body.json(request)).evaluation();
    return evaluations
        .again(id)
        .map(EvaluationJob::json)
        .orElseThrow(() -> LineException.of("evaluation", "no evaluation has the id " + id));
  }

  /** As it is now; as events, {@code evaluation} at each change and {@code end} when over. */
  @GetMapping("/{id}")
  @Nullable EvaluationJson one(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    EvaluationJson one = evaluations.one(id).orElseThrow(() -> unknown(id));
    Optional<EvaluationJob> job = evaluations.job(id);
    if (job.isPresent()) {
      return JobEvents.show(job.get(), "evaluation", request, response);
    }
    if (!EventStream.isWanted(request)) {
      return one;
    }
    EventStream.send(response, events -> events.send("end", one));
    return null;
  }

  /** The worst of each kind, had the threshold been another. */
  @GetMapping("/{id}/misses")
  Missed misses(@PathVariable String id, @RequestParam double threshold) throws IOException {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw LineException.of("threshold", "parameter \"threshold\" must be from 0 to 1");
    }
    return new Missed(threshold, kept(id).misses(threshold).stream().map(MissesJson::of).toList());
  }

  /** What a calibration on these very questions would promise. */
  @GetMapping("/{id}/promise")
  PromiseJson promise(
      @PathVariable String id,
      @RequestParam("max_error") double maxError,
      @RequestParam(defaultValue = "" + CalibrationLine.USUAL_CONFIDENCE) double confidence)
      throws IOException {
    KeptRun run = kept(id);
    return PromiseJson.of(
        run.choice(),
        run.questions().size(),
        CalibrationLine.share("max_error", maxError),
        CalibrationLine.share("confidence", confidence));
  }

  @PostMapping("/{id}/cancel")
  EvaluationJson cancel(@PathVariable String id) throws IOException {
    return evaluations.cancel(id).orElseThrow(() -> unknown(id));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String id) throws IOException {
    if (!evaluations.delete(id)) {
      throw unknown(id);
    }
  }

  private KeptRun kept(String id) throws IOException {
    if (evaluations.one(id).isEmpty()) {
      throw unknown(id);
    }
    return evaluations
        .kept(id)
        .orElseThrow(
            () -> new ResponseStatusException(HttpStatus.CONFLICT, id + " has not been done"));
  }

  private static ResponseStatusException unknown(String id) {
    return JobEvents.unknown("evaluation", id);
  }
}
