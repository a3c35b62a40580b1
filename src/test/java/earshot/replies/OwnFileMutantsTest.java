package earshot.replies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.FuzzTime;
import earshot.Mutants;
import earshot.language.WordFile;
import earshot.model.Risk;
import earshot.replies.advice.RuleFile;
import earshot.replies.playbook.Plan;
import earshot.replies.playbook.PlanUnreadable;
import earshot.replies.playbook.Playbooks;
import earshot.replies.template.TemplateFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Files of the workspace that people write by hand, damaged at random: each is read, or refused
/// with a sentence.
class OwnFileMutantsTest {
  enum Kind {
    PLAN {
      @Override
      List<String> whole() {
        return Arrays.stream(Risk.values()).map(each -> Playbooks.shipped(each).content()).toList();
      }

      @Override
      void read(String text) {
        Plan plan;
        try {
          plan = Plan.read(text);
        } catch (PlanUnreadable refused) {
          return;
        }
        assertEquals(plan, Plan.read(plan.written(text)), text);
      }
    },
    ADVICE {
      @Override
      List<String> whole() {
        return List.of(RuleFile.write(RuleFile.shipped()));
      }

      @Override
      void read(String text) {
        try {
          RuleFile.read(text);
        } catch (IllegalArgumentException refused) {
          return;
        }
      }
    },
    TEMPLATES {
      @Override
      List<String> whole() {
        return List.of(
            """
            [{"name":"Thanks","brand":"","intent":"","channel":"","language":"en","body":"Dear {name|all},\\nthank you."},
            {"name":"Sorry","body":"We are {sorry}"}]
            """);
      }

      @Override
      void read(String text) {
        try {
          TemplateFile.read(text, Map.of());
        } catch (IllegalArgumentException refused) {
          return;
        }
      }
    },
    WORDS {
      @Override
      List<String> whole() {
        return List.of(
            "#language en\n#booster very so\nburnt\t-2.5\nlovely\t3\n# a remark\ncold brew\t0\n");
      }

      @Override
      void read(String text) {
        if (WordFile.read(text.getBytes(UTF_8), "en") instanceof WordFile.Outcome.Good good) {
          WordFile.write(good.list());
        }
      }
    };

    abstract List<String> whole();

    abstract void read(String text);

    private Mutants mutants(long seed) {
      return Mutants.ofTexts(
          seed, whole(), Mutants.splinters("step ", " | ", "watch", "{", "#language", "\\u0000"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void damagedFilesAreReadOrRefused(Kind kind) {
    kind.mutants(Mutants.SEED).read(1_000, document -> kind.read(new String(document, UTF_8)));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("soak")
  @Tag("fuzz")
  void damagedFilesAreReadOrRefusedForLong(Kind kind) {
    kind.mutants(FuzzTime.seed(kind.name()))
        .read(FuzzTime.EACH, document -> kind.read(new String(document, UTF_8)));
  }
}
