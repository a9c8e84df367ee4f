package dev.pgwright.cli;

import dev.pgwright.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A progress bar that shows itself when a task takes longer than a second, and leaves no trace.
final class Bar implements Progress, AutoCloseable {

  /// How long a task may take before the bar shows itself.
  static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final int WIDTH = 78;
  private static final int PERIOD_MS = 200;

  private final PrintWriter err;
  private final Duration patience;
  private final long start = System.nanoTime();
  private volatile boolean shown;
  private @Nullable ProgressBar bar;

  Bar(PrintWriter err, Duration patience) {
    this.err = err;
    this.patience = patience;
  }

  @Override
  public void at(String label, int done, int total) {
    ProgressBar current = bar;
    if (current == null) {
      current =
          new ProgressBarBuilder()
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(PERIOD_MS)
              .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
              .continuousUpdate()
              .hideEta()
              .setInitialMax(total == 0 ? -1 : total)
              .setTaskName("pgwright")
              .build();
      bar = current;
    }
    current.setExtraMessage(" " + label);
    current.maxHint(total == 0 ? -1 : total);
    current.stepTo(done);
  }

  private void draw(String line) {
    if (System.nanoTime() - start >= patience.toNanos()) {
      shown = true;
      err.print("\r" + line + "\u001b[K");
      err.flush();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
    if (shown) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
