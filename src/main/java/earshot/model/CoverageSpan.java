package earshot.model;

/// How completely a source was watched during a span.
public record CoverageSpan(SourceId source, TimeRange range, CoverageLevel level) {}
