package dev.pgwright.advise.workload;

import org.jspecify.annotations.Nullable;

/// A statement of a workload.
///
/// @param name what people call it, for example `q3` or the line it stands on
/// @param sql one statement; constants may be `$1` and so on
/// @param weight how often it runs, compared with the others
/// @param meanMs how long one run takes; null where nobody has measured it
public record WorkloadQuery(String name, String sql, double weight, @Nullable Double meanMs) {

  /// The same statement that ran more often.
  public WorkloadQuery plus(double more, @Nullable Double ms) {
    Double mean =
        meanMs == null || ms == null
            ? meanMs == null ? ms : meanMs
            : Double.valueOf((meanMs * weight + ms * more) / (weight + more));
    return new WorkloadQuery(name, sql, weight + more, mean);
  }
}
