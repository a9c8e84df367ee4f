package dev.pgwright.guard.client;

import dev.pgwright.guard.risk.Risk;
import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;

/// pgwright itself: an agent does not let its own commands pass.
final class Own {

  private Own() {}

  static String run(Call call) {
    if (call.arguments().stream().anyMatch(it -> it.startsWith("--allow"))) {
      call.add(
          Risk.FORBIDDEN,
          "allows-itself",
          "only a person lets a command pass",
          "ask the person to run it in a terminal",
          Target.UNKNOWN);
    }
    return Hole.TEXT;
  }
}
