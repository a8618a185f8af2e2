package yiju.api;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import yiju.verifier.VerifiedAnswer;

/** The modules and their boundaries, as docs/ARCHITECTURE.md draws them. */
class ArchitectureTest {
  private static final JavaClasses YIJU =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("yiju");

  @Test
  void everyModuleIsSeen() {
    assertThat(
            YIJU.stream()
                .map(c -> c.getPackageName().replaceFirst("yiju\\.(\\w+).*", "$1"))
                .distinct())
        .contains(
            "corpus",
            "inference",
            "indexer",
            "retriever",
            "generator",
            "verifier",
            "evaluation",
            "api");
  }

  @Test
  void eachModuleKnowsOnlyThoseToItsLeft() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("corpus")
        .definedBy("yiju.corpus..")
        .layer("inference")
        .definedBy("yiju.inference..")
        .layer("indexer")
        .definedBy("yiju.indexer..")
        .layer("retriever")
        .definedBy("yiju.retriever..")
        .layer("generator")
        .definedBy("yiju.generator..")
        .layer("verifier")
        .definedBy("yiju.verifier..")
        .layer("evaluation")
        .definedBy("yiju.evaluation..")
        .layer("api")
        .definedBy("yiju.api..")
        .whereLayer("corpus")
        .mayNotAccessAnyLayer()
        .whereLayer("inference")
        .mayNotAccessAnyLayer()
        .whereLayer("indexer")
        .mayOnlyAccessLayers("corpus", "inference")
        .whereLayer("retriever")
        .mayOnlyAccessLayers("corpus", "inference", "indexer")
        .whereLayer("generator")
        .mayOnlyAccessLayers("corpus", "inference", "indexer", "retriever")
        .whereLayer("verifier")
        .mayOnlyAccessLayers("corpus", "inference", "indexer", "retriever", "generator")
        .whereLayer("evaluation")
        .mayOnlyBeAccessedByLayers("api")
        .whereLayer("api")
        .mayNotBeAccessedByAnyLayer()
        .check(YIJU);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("yiju.(*)..").should().beFreeOfCycles().check(YIJU);
  }

  @Test
  void onlyApiKnowsSpringAndPicocli() {
    noClasses()
        .that(not(resideInAnyPackage("yiju.api..")))
        .should(dependOnClassesThat(resideInAnyPackage("org.springframework..", "picocli..")))
        .check(YIJU);
  }

  @Test
  void onlyTheServerKnowsSpring() {
    noClasses()
        .that(not(resideInAnyPackage("yiju.api.web..")))
        .should(dependOnClassesThat(resideInAnyPackage("org.springframework..")))
        .check(YIJU);
  }

  @Test
  void noLuceneTypeInAPublicSignatureOutsideIndexerAndRetriever() {
    noClasses()
        .that(not(resideInAnyPackage("yiju.indexer..", "yiju.retriever..")))
        .should(dependOnClassesThat(resideInAnyPackage("org.apache.lucene..")))
        .check(YIJU);
    classes()
        .that(resideInAnyPackage("yiju.retriever.."))
        .and(new PublicType())
        .should(new NoLuceneInPublicSignatures())
        .check(YIJU);
  }

  @Test
  void onlyTheVerifierMakesAnswers() {
    constructors()
        .that()
        .areDeclaredIn(VerifiedAnswer.class)
        .should()
        .notHaveModifier(JavaModifier.PUBLIC)
        .andShould()
        .notHaveModifier(JavaModifier.PROTECTED)
        .check(YIJU);
  }

  private static final class PublicType
      extends com.tngtech.archunit.base.DescribedPredicate<JavaClass> {
    PublicType() {
      super("are public");
    }

    @Override
    public boolean test(JavaClass type) {
      return type.getModifiers().contains(JavaModifier.PUBLIC);
    }
  }

  private static final class NoLuceneInPublicSignatures extends ArchCondition<JavaClass> {
    NoLuceneInPublicSignatures() {
      super("show no Lucene type in public signatures");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      for (JavaCodeUnit unit : type.getCodeUnits()) {
        boolean shows =
            unit.getModifiers().contains(JavaModifier.PUBLIC)
                && (isLucene(unit.getRawReturnType())
                    || unit.getRawParameterTypes().stream().anyMatch(t -> isLucene(t)));
        if (shows) {
          events.add(SimpleConditionEvent.violated(unit, unit.getFullName()));
        }
      }
    }

    private static boolean isLucene(JavaClass type) {
      return type.getPackageName().startsWith("org.apache.lucene");
    }
  }
}
