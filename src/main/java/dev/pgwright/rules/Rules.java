package dev.pgwright.rules;

import dev.pgwright.rules.breakage.BreakageRules;
import dev.pgwright.rules.data.DataRules;
import dev.pgwright.rules.design.DesignRules;
import dev.pgwright.rules.locking.LockingRules;
import dev.pgwright.rules.loss.LossRules;
import dev.pgwright.rules.names.NamingRules;
import dev.pgwright.rules.partitions.PartitionRules;
import dev.pgwright.rules.replication.ReplicationRules;
import dev.pgwright.rules.rewriting.RewritingRules;
import dev.pgwright.rules.security.SecurityRules;
import dev.pgwright.rules.transactions.TransactionRules;
import dev.pgwright.rules.vector.VectorRules;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All rules, family by family.
public final class Rules {

  /// Rules that report what fails.
  static final List<String> FAILING =
      List.of(
          "concurrently-in-transaction",
          "enum-value-used-at-once",
          "unclosed-transaction",
          "published-without-replica-identity");

  private static final Map<String, List<Rule>> FAMILIES = families();
  private static final List<Rule> ALL = FAMILIES.values().stream().flatMap(List::stream).toList();
  private static final List<String> IDS = allIds();
  private static final List<String> ABOUT_ROWS = aboutRows();

  private Rules() {}

  private static Map<String, List<Rule>> families() {
    var all = new LinkedHashMap<String, List<Rule>>();
    all.put("locking", LockingRules.ALL);
    all.put("partitions", PartitionRules.ALL);
    all.put("rewriting", RewritingRules.ALL);
    all.put("loss", LossRules.ALL);
    all.put("names", NamingRules.ALL);
    all.put("breakage", BreakageRules.ALL);
    all.put("replication", ReplicationRules.ALL);
    all.put("transactions", TransactionRules.ALL);
    all.put("data", DataRules.ALL);
    all.put("security", SecurityRules.ALL);
    all.put("vector", VectorRules.ALL);
    all.put("design", DesignRules.ALL);
    return all;
  }

  /// The rules of each family, in the order they are reported.
  public static Map<String, List<Rule>> byFamily() {
    return FAMILIES;
  }

  /// All rules, in the order they are reported.
  public static List<Rule> all() {
    return ALL;
  }

  /// The rules that run when nobody asks for others.
  public static List<Rule> standard() {
    return ALL.stream().filter(it -> it.info().byDefault()).toList();
  }

  /// The ids of all rules and of what the checker itself reports.
  public static List<String> ids() {
    return IDS;
  }

  private static List<String> allIds() {
    var ids = new ArrayList<String>();
    Own.ALL.forEach(it -> ids.add(it.id()));
    ALL.forEach(it -> ids.add(it.info().id()));
    return List.copyOf(ids);
  }

  /// Whether a rule is about work that takes as long as a table is large, and about nothing else.
  static boolean aboutRows(String id) {
    return ABOUT_ROWS.contains(id);
  }

  private static List<String> aboutRows() {
    var ids =
        new ArrayList<>(
            List.of(
                "attach-partition-reads-table",
                "index-on-partitioned-table",
                "validate-in-same-transaction",
                "work-after-strong-lock",
                "several-alter-table",
                "drop-check-with-set-not-null",
                "backfill-with-ddl",
                "unbatched-backfill",
                "vector-index-memory",
                "vector-type-change"));
    LockingRules.ALL.forEach(it -> ids.add(it.info().id()));
    RewritingRules.ALL.forEach(it -> ids.add(it.info().id()));
    return List.copyOf(ids);
  }

  /// The statement that runs: that behind `explain analyze`.
  static Statement run(Statement statement) {
    return statement instanceof Session.Explain explain && explain.analyze()
        ? explain.statement()
        : statement;
  }

  /// Whether a rule of its own reports a failure.
  ///
  /// @param why as in the effect
  static boolean explainsItself(String why) {
    return why.contains("cannot run inside a transaction block")
        || why.startsWith("unsafe use of new value")
        || why.startsWith("cannot alter type of a column used by a view")
        || why.contains(" does not have a replica identity and publishes ")
        || why.contains(" concurrently");
  }

  /// Whether a statement runs others that do not stand in it.
  static boolean hidden(@Nullable Statement statement) {
    return statement instanceof Session.CallProcedure || statement instanceof Session.Execute;
  }

  /// A rule on the way back, which runs seldom and when all is lost anyway: worth knowing, unless
  /// it says that the way back fails.
  static RuleInfo wayBack(RuleInfo rule) {
    boolean fails = Own.ALL.contains(rule) || FAILING.contains(rule.id());
    return fails ? rule : rule.asInfo();
  }
}
