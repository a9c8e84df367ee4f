package dev.pgwright.verify.locks;

import dev.pgwright.plan.Step;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one statement of a migration did to relations that existed before.
///
/// @param sql the statement as the server got it
/// @param unit the name of the [dev.pgwright.verify.Migration.Unit]
/// @param file where it is written; null for a statement of Alembic's own or of `env.py`
/// @param line in `file`, from 1; 0 when `file` is null
/// @param held the locks from SHARE UPDATE EXCLUSIVE upwards that its session holds after it, by
///   its own doing and by earlier statements of the transaction, one for each relation, ordered by
///   relation; the work is that of this statement
/// @param taken those of `held` that this statement took or made stronger; the same as `held` for a
///   statement that commits by itself
/// @param durationMs from before it was sent to after it ended
/// @param inTransaction false for a statement that commits by itself
public record Observed(
    String sql,
    String unit,
    @Nullable Path file,
    int line,
    List<Step.Held> held,
    List<Step.Held> taken,
    long durationMs,
    boolean inTransaction) {

  public Observed {
    held = List.copyOf(held);
    taken = List.copyOf(taken);
  }
}
