package yiju.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimVerifierTest {
  private final ClaimVerifier verifier = new ClaimVerifier(lang -> Optional.empty());

  private ClaimVerifier.Judgement verify(String claim, String... evidence) {
    return verifier.verify(claim, List.of(evidence), null);
  }

  @Test
  void aQuoteIsSupportedWhateverItsWidthAndPunctuation() {
    assertThat(verify("它有１７５０亿个参数", "GPT-3很大，它有1750亿个参数。").verdict()).isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void aChangedNumberIsNotSupported() {
    String evidence = "GPT-3 was published by OpenAI in 2020 and has 175 billion parameters.";
    var right = verify("GPT-3, published in 2020 by OpenAI, has 175 billion parameters.", evidence);
    var wrong = verify("GPT-3, published in 2020 by OpenAI, has 320 billion parameters.", evidence);
    assertThat(right.support()).isGreaterThan(wrong.support());
    assertThat(wrong.verdict()).isEqualTo(Verdict.REFUTED);
  }

  @Test
  void whatIsPlannedOrAllegedIsNoFact() {
    assertThat(verify("该电池明年量产。", "公司预计该电池明年量产。").verdict()).isNotEqualTo(Verdict.SUPPORTED);
    assertThat(verify("公司预计该电池明年量产。", "公司预计该电池明年量产。").verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(
            verify("The mayor took bribes.", "It is alleged that the mayor took bribes.").verdict())
        .isNotEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void whatIsDeniedIsNotSaid() {
    assertThat(verify("软件支持旧系统。", "该软件不支持旧系统。").verdict()).isNotEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void somethingElseIsNotEnough() {
    assertThat(verify("The moon is made of cheese.", "Boil the water and add salt.").verdict())
        .isEqualTo(Verdict.NOT_ENOUGH_INFO);
  }

  @Test
  void nothingSupportsNothing() {
    assertThat(verify("A claim.").support()).isZero();
    assertThat(verify("A claim.", " ").verdict()).isEqualTo(Verdict.NOT_ENOUGH_INFO);
  }
}
