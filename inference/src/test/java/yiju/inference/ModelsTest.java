package yiju.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ModelsTest {
  @Test
  void languagesShareModels() {
    try (Models models = Models.open(ModelOptions.defaults())) {
      Encoder english = models.encoder("en").orElseThrow();
      assertThat(models.encoder("fr")).containsSame(english);
      assertThat(english.dimensions()).isEqualTo(384);
    }
  }

  @Test
  void idsAreThoseOfTheLoadedModels() {
    try (Models models = Models.open(ModelOptions.defaults())) {
      assertThat(models.ids())
          .containsEntry("encoder-en", models.encoder("en").orElseThrow().id())
          .containsKey("encoder-zh");
    }
  }

  @Test
  void noneHasNothing() {
    try (Models models = Models.none()) {
      assertThat(models.ids()).isEmpty();
      models.warm("zh");
      assertThat(models.encoder("zh")).isEmpty();
      assertThat(models.reader("en")).isEmpty();
      assertThat(models.hasReader("zh")).isFalse();
    }
  }

  @Test
  void closedModelsSaySo() {
    Models models = Models.open(ModelOptions.defaults());
    models.close();
    models.close();
    assertThatThrownBy(() -> models.encoder("zh-Hant"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the models are closed");
  }
}
