package dev.pgwright.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Random schemas of tables: every way from one to another leads there and back, or is refused with
/// a reason.
@Tag("slow")
class RandomPairsTest {

  private static final int FEW = 4;
  private static final int MANY = 60;

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> a_few_lead_there_and_back_or_are_refused() {
    return pairs(0, FEW);
  }

  @TestFactory
  @Tag("matrix")
  Stream<DynamicTest> many_lead_there_and_back_or_are_refused() {
    return pairs(1000, MANY);
  }

  private Stream<DynamicTest> pairs(long first, int count) {
    return LongStream.range(first, first + count)
        .boxed()
        .map(seed -> dynamicTest("seed " + seed, () -> check(seed)));
  }

  private void check(long seed) throws Exception {
    Path one = file(seed * 2);
    Path two = file(seed * 2 + 1);
    check(one, two);
    check(two, one);
  }

  private static void check(Path from, Path to) throws Exception {
    Trial trial = Trial.run(SharedSandbox.get(), from, to, List.of(), Everything::allowed);
    assertThat(trial.plan().refusals()).allSatisfy(it -> assertThat(it.remedy()).isNotBlank());
    if (trial.plan().refusals().isEmpty()) {
      trial.leadsThere();
    }
    trial.leadsBack();
  }

  private Path file(long seed) throws IOException {
    Path file = folder.resolve("random_" + seed + ".sql");
    Files.writeString(file, RandomTables.sql(seed));
    return file;
  }
}
