package dev.pgwright.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestEnvTest {

  @Tag("pg")
  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void has_a_server_of_every_supported_version(int major) throws IOException {
    assertThat(output(TestEnv.pg(major).program("postgres").toString(), "-V"))
        .contains("(PostgreSQL) " + major + ".");
  }

  @Tag("alembic")
  @ParameterizedTest
  @EnumSource
  void runs_the_alembic_it_names(TestEnv.Alembic which) throws IOException {
    assertThat(output(TestEnv.python(which).toString(), "-m", "alembic", "--version"))
        .isEqualTo("alembic " + TestEnv.alembicVersion(which) + "\n");
  }

  @Test
  void says_what_to_run_when_something_is_missing() {
    assertThatThrownBy(() -> TestEnv.pg(9)).hasMessageEndingWith("run ./dev testenv");
  }

  private static String output(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
