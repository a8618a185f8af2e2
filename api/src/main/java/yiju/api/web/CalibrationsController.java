package yiju.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import yiju.api.CalibrationGoal;
import yiju.api.json.CalibrationJobJson;
import yiju.api.json.CalibrationLine;
import yiju.api.json.LineException;
import yiju.api.measure.CalibrationJob;
import yiju.api.measure.Calibrations;
import yiju.api.measure.Calibrations.Labels;

/** Calibrations as jobs. What is in force is told by the status. */
@RestController
@RequestMapping("/api/v1/calibrations")
class CalibrationsController {
  private final Calibrations calibrations;

  CalibrationsController(Calibrations calibrations) {
    this.calibrations = calibrations;
  }

  record Listed(List<CalibrationJobJson> calibrations) {}

  @GetMapping
  Listed list() {
    return new Listed(calibrations.all().stream().map(CalibrationJob::json).toList());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  CalibrationJobJson start(HttpServletRequest request) throws IOException {
    return start(CalibrationLine.of(Body.json(request)), List.of());
  }

  /** Labels as a file of JSON Lines, which {@code yiju calibrate} describes. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  CalibrationJobJson upload(
      @RequestParam("file") MultipartFile file,
      @RequestParam("max_error") double maxError,
      @RequestParam(defaultValue = "" + CalibrationLine.USUAL_CONFIDENCE) double confidence,
      @RequestParam(defaultValue = "true") boolean feedback)
      throws IOException {
    var line = new CalibrationLine(maxError, confidence, List.of(), feedback);
    Path folder = Files.createTempDirectory("yiju-labels");
    Path labels = folder.resolve("labels.jsonl");
    try {
      file.transferTo(labels);
      return start(line, List.of(labels));
    } finally {
      Files.deleteIfExists(labels);
      Files.delete(folder);
    }
  }

  private CalibrationJobJson start(CalibrationLine line, List<Path> files) throws IOException {
    try {
      var goal = new CalibrationGoal(line.maxError(), line.confidence());
      var labels = new Labels(files, line.evaluations(), line.feedback());
      return calibrations.start(goal, labels).json();
    } catch (IllegalArgumentException e) {
      String field = files.isEmpty() ? "evaluations" : "file";
      throw LineException.of(field, String.valueOf(e.getMessage()));
    }
  }

  /** As it is now; as events, {@code calibration} at each change and {@code end} when over. */
  @GetMapping("/{id}")
  @Nullable CalibrationJobJson one(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return JobEvents.show(
        calibrations.job(id).orElseThrow(() -> unknown(id)), "calibration", request, response);
  }

  @DeleteMapping("/{id}")
  CalibrationJobJson cancel(@PathVariable String id) {
    return calibrations.cancel(id).orElseThrow(() -> unknown(id)).json();
  }

  /** The standard threshold again. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget() throws IOException {
    calibrations.forget();
  }

  private static ResponseStatusException unknown(String id) {
    return JobEvents.unknown("calibration", id);
  }
}
