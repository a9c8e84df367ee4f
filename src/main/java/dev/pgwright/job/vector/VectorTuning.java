package dev.pgwright.job.vector;

import dev.pgwright.Progress;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.SandboxSettings;
import dev.pgwright.vector.live.RowStream;
import dev.pgwright.vector.tune.TuneRequest;
import dev.pgwright.vector.tune.TuneResult;
import dev.pgwright.vector.tune.Tuning;
import java.util.LinkedHashSet;
import java.util.List;

/// Tunes on a server of ours, which gets memory to measure with.
public final class VectorTuning {

  private static final long LEAST = 128L << 20;
  private static final long MOST = 4L << 30;

  private VectorTuning() {}

  /// Starts a server, tunes and ends it, whatever happens.
  ///
  /// @throws dev.pgwright.PgwrightException SANDBOX where no server has pgvector; else as [Tuning]
  public static TuneResult run(
      RowStream database, SandboxSettings settings, TuneRequest request, Progress progress) {
    progress.at("starting a throwaway server", 0, 0);
    long buffers = Math.clamp(Runtime.getRuntime().maxMemory() / 2, LEAST, MOST);
    List<String> parameters =
        List.of(
            "shared_buffers=" + (buffers >> 20) + "MB",
            "max_wal_size=8GB",
            "wal_level=minimal",
            "max_wal_senders=0");
    try (Sandbox sandbox =
        Sandbox.open(settings, new LinkedHashSet<>(List.of("vector")), parameters)) {
      return Tuning.run(database, sandbox, request, progress);
    }
  }
}
