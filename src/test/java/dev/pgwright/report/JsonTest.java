package dev.pgwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Reports as JSON, and the schema that describes them.
class JsonTest {

  private static final Schema SCHEMA = schema();

  @TestFactory
  Stream<DynamicTest> every_report_fits_the_schema() {
    return Stream.of(
            new Draft(),
            Reports.done(),
            Reports.concerned(),
            Reports.blocked(),
            Reports.asking(),
            Reports.exhausted(),
            new Draft().preview("versions/a.py", "pass\n"))
        .map(Draft::finish)
        .map(
            report ->
                DynamicTest.dynamicTest(
                    report.status().toString(),
                    () -> assertThat(errors(Json.report(report))).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> the_schema_notices_a_changed_report() {
    String json = Json.report(Reports.concerned().finish());
    return Stream.of(
            List.of("\"DONE_WITH_CONCERNS\"", "\"DONE\""),
            List.of("\"DONE_WITH_CONCERNS\"", "\"BLOCKED\""),
            List.of("\"DONE_WITH_CONCERNS\"", "\"FINE\""),
            List.of("\"blocked_by\"", "\"blocked\""),
            List.of("\"before_ms\": 200,", ""),
            List.of("\"passed\"", "\"ok\""),
            List.of("\"SHARE ROW EXCLUSIVE\"", "\"EXCLUSIVE LOCK\""),
            List.of("\"schema_version\": 1", "\"schema_version\": 2"),
            List.of("\"lost\"", "\"why\""))
        .map(
            change ->
                DynamicTest.dynamicTest(
                    change.toString(),
                    () -> {
                      assertThat(json).contains(change.getFirst());
                      assertThat(errors(json.replace(change.getFirst(), change.getLast())))
                          .isNotEmpty();
                    }));
  }

  @Test
  void keys_are_those_of_the_mission_in_a_fixed_order() {
    String json = Json.report(Reports.done().performance(finding()).finish());

    assertThat(json)
        .startsWith(
            """
            {
              "schema_version": 1,
              "status": "DONE",
              "blocked_by": [],
              "migrations_created": [
                "2025_01_15_add_feedback.py",
                "2025_01_15_add_feedback_2.py"
              ],
              "indexes_added": [
                {
                  "table": "public.users",
                  "column": "email",
                  "type": "btree",
                  "reason": "wanted schema"
                }
              ],
              "constraints_added": [
                {
                  "table": "public.feedback",
                  "constraint": "feedback_rating_check",
                  "type": "CHECK",
                  "definition": "CHECK (((rating >= 1) AND (rating <= 5)))"
                }
              ],
              "performance_findings": [
                {
                  "query": "SELECT * FROM chunks",
                  "before_ms": 20000000,
                  "after_ms": 0.00005,
                  "fix": "Added HNSW index"
                }
              ],
              "recommendations": [],
            """)
        .endsWith("\n}\n");
  }

  @Test
  void printing_twice_gives_the_same_bytes() {
    assertThat(Json.report(Reports.concerned().finish()))
        .isEqualTo(Json.report(Reports.concerned().finish()));
  }

  private static Report.PerformanceFinding finding() {
    return new Report.PerformanceFinding("SELECT * FROM chunks", 2e7, 5e-5, "Added HNSW index");
  }

  private static List<String> errors(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(Path.of("docs/schema/findings.json")), InputFormat.JSON);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
