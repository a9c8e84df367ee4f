package dev.pgwright.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.testing.SharedSandbox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The reader on PostgreSQL 14 to 17, as superuser and as a role that can only read.
@Tag("matrix")
class ReaderVersionsTest {

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17})
  void what_is_hostile_is_refused_and_what_is_benign_is_run(int major) throws Exception {
    try (var shop = new Shop(SharedSandbox.version(major))) {
      assertThat(ReaderTest.harmful(shop, shop::asSuperuser)).isEmpty();
      assertThat(ReaderTest.harmful(shop, shop::asReader)).isEmpty();
      assertThat(ReaderTest.stopped(shop, shop::asSuperuser)).isEmpty();
      assertThat(ReaderTest.stopped(shop, shop::asReader)).isEmpty();
    }
  }
}
