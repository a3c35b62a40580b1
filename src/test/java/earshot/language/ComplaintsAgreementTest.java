package earshot.language;

import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Cue;
import earshot.model.Label;
import earshot.model.Reading;
import earshot.model.Score;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComplaintsAgreementTest {
  @Test
  void complaintsAreToldAsPeopleTellThem() {
    CueReader reader = new CueReader(TrackedTerms.NONE, CueReader.Own.NOTHING);
    Reading unread =
        new Reading("en", new Score(Label.UNSURE, 0, 0, 0, 1, List.of()), Map.of(), "none");
    int[][] told = new int[2][2];
    for (Corpus.Complaint each : Corpus.complaints()) {
      List<Cue> signs = reader.signs(each.text(), unread, CueReader.Posted.ANYWHERE);
      boolean complains = CueReader.complaint(signs) >= CueReader.COMPLAINS;
      told[each.complains() ? 1 : 0][complains ? 1 : 0]++;
    }
    double macro =
        (f1(told[1][1], told[0][1], told[1][0]) + f1(told[0][0], told[1][0], told[0][1])) / 2;
    System.out.printf("complaints macro-F1 %.4f%n", macro);
    assertTrue(macro >= 0.74, () -> "macro-F1 " + macro);
  }

  private static double f1(int right, int wrongly, int missed) {
    return 2.0 * right / (2.0 * right + wrongly + missed);
  }
}
