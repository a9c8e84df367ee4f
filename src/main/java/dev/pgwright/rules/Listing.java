package dev.pgwright.rules;

import dev.pgwright.replay.duration.Estimate;
import dev.pgwright.sql.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statements that were checked, as far as somebody wants to know.
final class Listing {

  private final List<Checked.Seen> seen = new ArrayList<>();
  private final boolean all;
  private Checked.@Nullable Seen last;

  /// @param all whether every statement is kept; else those that take locks which others would
  ///   notice, or whose duration is known
  Listing(boolean all) {
    this.all = all;
  }

  /// @param judge null where nothing is known of the tables
  void add(
      String file,
      int line,
      Span span,
      Scene scene,
      int since,
      boolean waits,
      @Nullable Judge judge) {
    Estimate estimate = judge == null || scene.effect().fails() ? null : judge.estimate();
    last =
        new Checked.Seen(
            file, line, span, scene.text(), scene.effect(), since, scene.shared(), waits, estimate);
    keep(last);
  }

  /// One that does what the one before it does.
  void again(int line, Span span, String text) {
    if (last != null) {
      keep(
          new Checked.Seen(
              last.file(),
              line,
              span,
              text,
              last.effect(),
              last.since(),
              last.shared(),
              last.concurrent(),
              last.estimate()));
    }
  }

  private void keep(Checked.Seen next) {
    boolean noticed = next.shared().stream().anyMatch(it -> it.mode().blocksWrites());
    if (all || noticed || next.concurrent() || next.estimate() != null) {
      seen.add(next);
    }
  }

  List<Checked.Seen> seen() {
    return seen;
  }
}
