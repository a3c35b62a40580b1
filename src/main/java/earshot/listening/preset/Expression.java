package earshot.listening.preset;

import earshot.listening.preset.Conversion.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// A checked expression of a preset: a path, a choice, a template, a join, with conversions.
///
/// Evaluating one never throws; what cannot be found or read is absent.
public final class Expression {
  private final String source;
  private final List<Alternative> alternatives;

  /// A term and what is done to it.
  record Alternative(Term term, List<Conversion> conversions) {
    Alternative {
      conversions = List.copyOf(conversions);
    }

    Optional<Value> value(Lookup item) {
      Optional<Value> value = term.text(item).map(Value::of);
      for (Conversion each : conversions) {
        value = value.flatMap(found -> each.apply(found, item));
      }
      return value.filter(found -> !found.text().isBlank());
    }
  }

  Expression(String source, List<Alternative> alternatives) {
    this.source = source;
    this.alternatives = List.copyOf(alternatives);
  }

  /// Reads an expression.
  ///
  /// @throws Malformed with what is wrong and where
  static Expression parse(String source, Dialect dialect) throws Malformed {
    return new ExpressionParser(source, dialect).whole();
  }

  /// The expression as written.
  public String source() {
    return source;
  }

  /// The first alternative that is not empty.
  public Optional<String> text(Lookup item) {
    return alternatives.stream()
        .map(each -> each.value(item))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Value::text);
  }

  /// Every alternative that is not empty, in order, so that the first readable one can be taken.
  public List<DateText> dates(Lookup item) {
    return alternatives.stream()
        .map(each -> each.value(item))
        .flatMap(Optional::stream)
        .map(value -> new DateText(value.text(), value.instant()))
        .toList();
  }

  /// The first alternative that is a figure, rounded down to a whole number; `1.2k` is 1,200.
  public OptionalLong count(Lookup item) {
    Optional<BigDecimal> figure = figure(item);
    if (figure.isEmpty()) return OptionalLong.empty();
    long count = figure.get().longValue();
    boolean fits = figure.get().abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    return fits ? OptionalLong.of(count) : OptionalLong.empty();
  }

  /// The first alternative that is a figure, such as the 4.5 of a rating.
  public OptionalDouble decimal(Lookup item) {
    Optional<BigDecimal> figure = figure(item);
    return figure.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(figure.get().doubleValue());
  }

  private Optional<BigDecimal> figure(Lookup item) {
    return alternatives.stream()
        .map(each -> each.value(item))
        .flatMap(Optional::stream)
        .map(value -> Numbers.read(value.text(), false))
        .flatMap(Optional::stream)
        .findFirst();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Expression that && source.equals(that.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }
}
