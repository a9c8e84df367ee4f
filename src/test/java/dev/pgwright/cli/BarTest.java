package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.Progress;
import dev.pgwright.model.Schema;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarTest {

  @Test
  void a_long_task_shows_what_it_does_and_clears_the_line() {
    assertThat(drawn(Duration.ZERO))
        .contains("second part")
        .contains("2/3")
        .doesNotContain("\n")
        .endsWith("\r\u001b[K");
  }

  @Test
  void a_short_task_shows_nothing() {
    assertThat(drawn(Duration.ofDays(1))).isEmpty();
  }

  @Test
  void nobody_is_told_without_a_terminal_or_when_it_shall_be_quiet() {
    assertThat(progress(Run.place())).isEqualTo(Progress.NONE);
    assertThat(progress(Run.place().onTerminal(), "--quiet")).isEqualTo(Progress.NONE);
    assertThat(progress(Run.place().onTerminal())).isInstanceOf(Bar.class);
  }

  private static String drawn(Duration patience) {
    var err = new StringWriter();
    try (var bar = new Bar(new PrintWriter(err), patience)) {
      bar.at("first part", 0, 3);
      bar.at("second part", 2, 3);
    }
    return err.toString();
  }

  private static Progress progress(Run.Place place, String... options) {
    var seen = new ArrayList<Progress>();
    var arguments = new ArrayList<>(List.of("inspect", "empty:"));
    arguments.addAll(List.of(options));
    Run run =
        place
            .reading(
                request -> {
                  seen.add(request.setup().progress());
                  return Schema.empty(180006);
                })
            .run(arguments.toArray(String[]::new));
    assertThat(run.exit()).isZero();
    return seen.getFirst();
  }
}
