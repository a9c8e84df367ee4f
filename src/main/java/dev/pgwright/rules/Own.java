package dev.pgwright.rules;

import dev.pgwright.replay.effect.Effect;
import dev.pgwright.sql.Span;
import dev.pgwright.sql.parse.Parsed;
import java.util.List;
import java.util.Optional;

/// What the checker itself reports.
public final class Own {

  /// A statement that is no SQL.
  public static final RuleInfo SYNTAX_ERROR =
      RuleInfo.error("syntax-error", "Not SQL that PostgreSQL accepts");

  /// A statement that the server's version does not know.
  public static final RuleInfo NEWER_SERVER =
      RuleInfo.error("needs-newer-server", "Needs a newer PostgreSQL");

  /// A statement that fails where it stands.
  public static final RuleInfo CANNOT_RUN = RuleInfo.error("cannot-run", "Fails where it stands");

  /// Python that cannot be read without running it.
  public static final RuleInfo PYTHON_NOT_ANALYSED =
      RuleInfo.warning("python-not-analysed", "Python that is not read without running it");

  /// SQL that is put together when it runs.
  public static final RuleInfo SQL_NOT_ANALYSED =
      RuleInfo.warning("sql-not-analysed", "SQL that is put together when it runs");

  /// An allowance that allows nothing.
  public static final RuleInfo UNUSED_ALLOWANCE =
      RuleInfo.warning("unused-allowance", "An allowance that allows nothing");

  /// An allowance without a rule or a reason.
  public static final RuleInfo MALFORMED_ALLOWANCE =
      RuleInfo.error("malformed-allowance", "An allowance without a rule or a reason");

  /// A revision that cannot be taken back.
  public static final RuleInfo MISSING_DOWNGRADE =
      RuleInfo.warning("missing-downgrade", "A revision without a way back");

  /// A history that forks and does not come together.
  public static final RuleInfo SEVERAL_HEADS =
      RuleInfo.error("several-heads", "A history with several heads");

  /// Two transactions that lock two tables the other way round.
  public static final RuleInfo OPPOSITE_LOCK_ORDER =
      RuleInfo.warning("opposite-lock-order", "Two transactions lock tables in opposite orders");

  /// An `env.py` that runs several revisions in one transaction.
  public static final RuleInfo ONE_TRANSACTION =
      RuleInfo.warning(
          "one-transaction-for-all-revisions", "Locks last until the last revision has ended");

  /// A revision that databases have run already and that is another one now.
  public static final RuleInfo EDITED_REVISION =
      RuleInfo.error("edited-deployed-revision", "A deployed revision that was changed");

  /// Two files with the same revision id.
  public static final RuleInfo DUPLICATE_REVISION =
      RuleInfo.error("duplicate-revision", "Two files with one revision id");

  /// A parent or dependency that no file defines, or that comes after its child.
  public static final RuleInfo MISSING_PARENT =
      RuleInfo.error("missing-parent-revision", "A revision whose parent is missing");

  /// A setting of the session that stays.
  public static final RuleInfo SETTING_OUTLIVES_MIGRATION =
      RuleInfo.info("setting-outlives-migration", "A setting that outlives its migration");

  /// All of them, in the order of the list of rules.
  public static final List<RuleInfo> ALL =
      List.of(
          SYNTAX_ERROR,
          NEWER_SERVER,
          CANNOT_RUN,
          PYTHON_NOT_ANALYSED,
          SQL_NOT_ANALYSED,
          UNUSED_ALLOWANCE,
          MALFORMED_ALLOWANCE,
          MISSING_DOWNGRADE,
          SEVERAL_HEADS,
          DUPLICATE_REVISION,
          MISSING_PARENT,
          EDITED_REVISION,
          ONE_TRANSACTION,
          OPPOSITE_LOCK_ORDER,
          SETTING_OUTLIVES_MIGRATION);

  private Own() {}

  /// That a statement fails, where no rule says so.
  ///
  /// @param version of the server
  static Optional<Hazard> failure(Parsed.Unit unit, Effect effect, int version) {
    if (unit.since() > version) {
      String why = effect.why() + "; it is checked for " + version;
      return Optional.of(new Hazard(NEWER_SERVER, unit.span(), null, why, null));
    }
    return effect.fails() && !Rules.explainsItself(effect.why())
        ? Optional.of(new Hazard(CANNOT_RUN, unit.span(), null, effect.why(), null))
        : Optional.empty();
  }

  static Hazard crossed(LockOrder.Crossed crossed, Span span) {
    return new Hazard(
        OPPOSITE_LOCK_ORDER,
        span,
        "table:" + crossed.second(),
        crossed.second()
            + ": locked after "
            + crossed.first()
            + ", which "
            + crossed.other()
            + " does the other way round; run at the same time, each waits for the other, and the"
            + " server ends one of them with a deadlock",
        "one order for all transactions, or one table for each");
  }
}
