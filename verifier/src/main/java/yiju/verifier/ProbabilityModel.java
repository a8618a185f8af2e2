package yiju.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.transform.TransformTrainer;
import org.tribuo.transform.TransformationMap;
import org.tribuo.transform.transformations.MeanStdDevTransformation;

/**
 * Features to a probability: logistic regression over standardised features, fitted by Tribuo on
 * questions that nothing else was trained on, and so calibrated. The file holds Tribuo's
 * provenance: data, trainer, seed.
 */
public final class ProbabilityModel {
  private static final LabelFactory LABELS = new LabelFactory();
  private static final String RIGHT = "right";
  private static final String WRONG = "wrong";
  private static final int EPOCHS = 40;
  private static final double LEARNING_RATE = 0.1;
  private static final int MINIBATCH = 16;

  private final Model<Label> model;

  private ProbabilityModel(Model<Label> model) {
    this.model = model;
  }

  /** One row to learn from. */
  public record Labelled(Map<String, Double> features, boolean right) {}

  /**
   * Fits a model.
   *
   * @param description says which data it was, with counts; kept in the model's provenance
   */
  public static ProbabilityModel fit(List<Labelled> rows, String description, long seed) {
    var provenance = new SimpleDataSourceProvenance(description, LABELS);
    var data = new MutableDataset<>(provenance, LABELS);
    Set<String> constant = constant(rows);
    for (Labelled row : rows) {
      Map<String, Double> features = new TreeMap<>(row.features());
      features.keySet().removeAll(constant);
      data.add(example(features, new Label(row.right() ? RIGHT : WRONG)));
    }
    var trainer =
        new TransformTrainer<>(
            new LinearSGDTrainer(
                new LogMulticlass(),
                new AdaGrad(LEARNING_RATE),
                EPOCHS,
                rows.size(),
                MINIBATCH,
                seed),
            new TransformationMap(List.of(new MeanStdDevTransformation())),
            true);
    return new ProbabilityModel(trainer.train(data));
  }

  /** Features that tell nothing here; without spread they can't be standardised. */
  private static Set<String> constant(List<Labelled> rows) {
    Map<String, Double> first = new TreeMap<>();
    Set<String> varying = new TreeSet<>();
    for (Labelled row : rows) {
      row.features()
          .forEach(
              (name, value) -> {
                if (!value.equals(first.computeIfAbsent(name, n -> value))) {
                  varying.add(name);
                }
              });
    }
    first.keySet().removeAll(varying);
    return first.keySet();
  }

  /** Probability, 0 to 1, of being right. */
  public double probability(Map<String, Double> features) {
    var scores = model.predict(example(features, LABELS.getUnknownOutput())).getOutputScores();
    return Objects.requireNonNull(scores.get(RIGHT), "the model knows no right answer").getScore();
  }

  /** Where it comes from, as Tribuo tells it. */
  public String provenance() {
    return model.getProvenance().toString();
  }

  public void write(OutputStream out) throws IOException {
    model.serializeToStream(out);
  }

  /**
   * @throws IOException when the stream holds no such model
   */
  public static ProbabilityModel read(InputStream in) throws IOException {
    return new ProbabilityModel(Model.deserializeFromStream(in).castModel(Label.class));
  }

  private static ArrayExample<Label> example(Map<String, Double> features, Label label) {
    var example = new ArrayExample<>(label);
    features.forEach(example::add);
    return example;
  }
}
