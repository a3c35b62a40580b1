package earshot.listening.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void everyFormatThatIsReadIsToldOfAndNoOther() {
    Set<String> told = Guide.ALL.stream().map(Guide::format).collect(Collectors.toSet());
    Set<String> read =
        Stream.concat(
                Formats.ALL.stream()
                    .filter(each -> !(each instanceof Elsewhere))
                    .map(RecordReader::format),
                Stream.concat(
                    Vendor.ALL.stream().map(Vendor::name), Stream.of("JSON", "JSON lines")))
            .collect(Collectors.toSet());

    assertEquals(read, told);
    assertEquals(told.size(), Guide.ALL.size());
  }
}
