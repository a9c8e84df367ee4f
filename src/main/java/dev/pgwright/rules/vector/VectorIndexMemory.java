package dev.pgwright.rules.vector;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An HNSW or IVFFlat index is built many times slower when its graph does not fit into
/// `maintenance_work_mem`.
final class VectorIndexMemory implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.info("vector-index-memory", "A vector index is built with little memory");

  private static final Pattern MEMORY = Pattern.compile("(\\d+(?:\\.\\d*)?)\\s*(B|kB|MB|GB|TB|)");

  private static final double DEFAULT_KB = 64 * 1024;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    boolean vector =
        statement instanceof Create.CreateIndex index
            && index.method() != null
            && List.of("hnsw", "ivfflat").contains(index.method().value())
            && scene.inUse(index.table());
    return vector
            && scene
                .transactions()
                .setting("maintenance_work_mem")
                .filter(it -> kilobytes(it) > DEFAULT_KB)
                .isEmpty()
        ? Hazard.of(
            INFO,
            statement,
            "the build is many times slower when the graph does not fit into maintenance_work_mem,"
                + " 64 MB by default",
            "SET maintenance_work_mem = '2GB' before it, and max_parallel_maintenance_workers")
        : List.of();
  }

  /// An amount of memory in kilobytes, which is also what a number alone means.
  private static double kilobytes(String amount) {
    Matcher matcher = MEMORY.matcher(amount.strip());
    if (!matcher.matches()) {
      return 0;
    }
    double number = Double.parseDouble(matcher.group(1));
    return switch (matcher.group(2)) {
      case "B" -> number / 1024;
      case "MB" -> number * 1024;
      case "GB" -> number * 1024 * 1024;
      case "TB" -> number * 1024 * 1024 * 1024;
      default -> number;
    };
  }
}
