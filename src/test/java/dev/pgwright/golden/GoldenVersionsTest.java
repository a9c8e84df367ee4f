package dev.pgwright.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.pgwright.PgwrightException;
import dev.pgwright.plan.Policy;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Pairs of schemas on PostgreSQL 14 to 17: the plan for that version leads there and back.
///
/// A pair whose SQL that version does not understand is left out.
class GoldenVersionsTest {

  /// What every version has a form of its own for, and what differs most between them.
  private static final List<String> SAMPLE =
      List.of(
          "column/set-not-null",
          "column/type-int-to-bigint",
          "column/generated-stored-changed",
          "column/type-of-generated-source-with-index",
          "partition/foreign-key-added",
          "constraint/primary-key-changed",
          "enum/value-removed-approved",
          "mixed/shop");

  @TestFactory
  @Tag("slow")
  Stream<DynamicTest> a_sample_leads_there_and_back() {
    return IntStream.rangeClosed(14, 17)
        .boxed()
        .flatMap(major -> SAMPLE.stream().map(it -> test(major, GoldenTest.ROOT.resolve(it))));
  }

  @TestFactory
  @Tag("matrix")
  Stream<DynamicTest> every_pair_leads_there_and_back() throws IOException {
    List<Path> cases = GoldenTest.cases();
    return IntStream.rangeClosed(14, 17)
        .boxed()
        .flatMap(major -> cases.stream().map(it -> test(major, it)));
  }

  private static DynamicTest test(int major, Path folder) {
    return dynamicTest(
        major + " " + GoldenTest.ROOT.relativize(folder), () -> check(major, folder));
  }

  private static void check(int major, Path folder) throws Exception {
    var golden = new GoldenCase(folder, SharedSandbox.version(major));
    Trial trial;
    try {
      Policy policy = golden.policy();
      trial =
          Trial.run(
              SharedSandbox.version(major),
              folder.resolve("old.sql"),
              folder.resolve("new.sql"),
              golden.renames(),
              (_, _) -> policy,
              golden::view);
    } catch (PgwrightException unknownSyntax) {
      assertThat(unknownSyntax.code()).isEqualTo(PgwrightException.Code.INPUT);
      return;
    }
    if (trial.plan().refusals().isEmpty() && trial.plan().approvals().isEmpty()) {
      trial.leadsThere();
    }
    trial.leadsBack();
  }
}
