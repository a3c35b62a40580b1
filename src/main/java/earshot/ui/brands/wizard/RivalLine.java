package earshot.ui.brands.wizard;

import earshot.intake.start.BrandFacts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// One rival that is added together with the brand.
public final class RivalLine {
  private final BrandFacts facts;
  private final BooleanProperty ticked = new SimpleBooleanProperty(this, "ticked", true);

  RivalLine(BrandFacts facts) {
    this.facts = facts;
  }

  /// Who it is.
  public BrandFacts facts() {
    return facts;
  }

  /// Whether it will be kept.
  public BooleanProperty tickedProperty() {
    return ticked;
  }
}
