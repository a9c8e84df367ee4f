package dev.pgwright.golden;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// What [GoldenTest] says, for pairs that are about something else than tables.
@Tag("slow")
class GoldenObjectsTest {

  @TestFactory
  Stream<DynamicTest> leads_there_and_back() throws IOException {
    return GoldenTest.tests(false);
  }
}
