package dev.pgwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.testing.Golden;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Reports for people, kept under `src/test/resources/report`.
class TextTest {

  @TestFactory
  Stream<DynamicTest> reports_read_as_their_files() {
    var reports = new LinkedHashMap<String, Draft>();
    reports.put("nothing", new Draft());
    reports.put("done", Reports.done());
    reports.put("concerned", Reports.concerned());
    reports.put("blocked", Reports.blocked());
    reports.put("asking", Reports.asking());
    reports.put("exhausted", Reports.exhausted());
    reports.put("dry-run", new Draft().preview("versions/a.py", "def upgrade():\n    pass"));
    return reports.entrySet().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.getKey(),
                    () ->
                        Golden.compare(
                            Path.of("src/test/resources/report", it.getKey() + ".txt"),
                            Text.of(it.getValue().finish(), Palette.PLAIN))));
  }

  @Test
  void colour_adds_nothing_but_colour() {
    Report report = Reports.concerned().finish();

    assertThat(Text.of(report, Palette.ANSI))
        .contains("\u001b[33mDONE_WITH_CONCERNS\u001b[0m")
        .satisfies(
            text ->
                assertThat(text.replaceAll("\u001b\\[[0-9;]*m", ""))
                    .isEqualTo(Text.of(report, Palette.PLAIN)));
  }
}
