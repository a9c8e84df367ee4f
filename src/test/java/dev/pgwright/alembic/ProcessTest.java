package dev.pgwright.alembic;

import static dev.pgwright.alembic.Projects.config;
import static dev.pgwright.alembic.Projects.error;
import static dev.pgwright.alembic.Projects.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.PgwrightException;
import dev.pgwright.alembic.AlembicError.Kind;
import dev.pgwright.testing.TestEnv.Alembic;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("alembic")
class ProcessTest {

  private static final ScratchTarget NOWHERE = new ScratchTarget("127.0.0.1", 1, "u", "", "d");

  private static AlembicRunner start(String name, Duration silence) {
    return AlembicRunner.start(config(name, Alembic.FLOOR), NOWHERE, silence);
  }

  @Test
  void a_process_that_ends_itself_is_told_with_its_last_words() {
    try (AlembicRunner runner = start("ends", AlembicRunner.SILENCE)) {
      PgwrightException failure = failure(runner::probe);

      assertThat(error(failure).kind()).isEqualTo(Kind.PROCESS);
      assertThat(failure)
          .hasMessage(
              "Python ended with code 7 while Alembic was running;"
                  + " its last lines: password=*** was read");
      assertThat(error(failure(runner::probe)).kind()).isEqualTo(Kind.PROCESS);
    }
  }

  @Test
  void a_process_that_says_nothing_is_ended() {
    try (AlembicRunner runner = start("hangs", Duration.ofSeconds(8))) {
      assertThat(failure(runner::probe)).hasMessage("Alembic said nothing for 8 s and was ended");
    }
  }

  @Test
  void an_exit_in_env_py_has_its_line_and_the_process_goes_on() {
    try (AlembicRunner runner = start("exits", AlembicRunner.SILENCE)) {
      PgwrightException failure = failure(runner::probe);

      assertThat(failure).hasMessage("it called sys.exit(password=*** is wrong)");
      assertThat(failure.line()).isEqualTo(1);
      assertThat(error(failure).getMessage()).doesNotContain("hunter22").contains("env.py");
      assertThat(runner.history().heads()).containsExactly("aaaa");
    }
  }
}
