package dev.pgwright.review.indexes;

import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.SchemaRule;
import dev.pgwright.rules.RuleInfo;
import java.util.List;

/// Rules about indexes.
public final class IndexRules {

  /// In the order of reports.
  public static final List<ReviewRule> ALL =
      List.of(
          new Invalid(),
          new Redundant(),
          new Unused(),
          new FewValues(),
          new WrongMethod(),
          new SchemaRule(
              RuleInfo.info("needless-condition", "Conditions that every row meets"),
              "queries without the same words cannot use the index",
              Columns::needlessCondition),
          new SchemaRule(
              RuleInfo.warning("index-over-nulls", "Indexes that are mostly nulls"),
              "half of its pages and of the work of writing them hold nothing to find",
              Columns::overNulls),
          new SchemaRule(
              RuleInfo.warning("column-without-search-index", "Vectors and texts without an index"),
              "every search reads and compares all rows",
              Columns::unsearched),
          new SchemaRule(
              RuleInfo.warning("bloated-index", "Indexes larger than their rows"),
              "scans read, and the cache holds, pages that are mostly empty",
              Bloat::indexes),
          new SchemaRule(
              RuleInfo.warning("bloated-table", "Tables larger than their rows"),
              "scans read, and the cache holds, pages that are mostly empty",
              Bloat::tables),
          new SchemaRule(
              RuleInfo.warning("scanned-table", "Large tables that are read whole"),
              "each such query takes as long as the table is large",
              Columns::scanned),
          new SchemaRule(
              RuleInfo.info("brin-suffices", "B-trees that a BRIN could replace"),
              "the B-tree takes space and cache a thousand times over",
              Columns::brin),
          new SchemaRule(
              RuleInfo.info("overlapping-index", "Indexes of the same columns in another order"),
              "every write keeps both up",
              Columns::overlapping),
          new SchemaRule(
              RuleInfo.advice("time-before-others", "Times before other columns of an index"),
              "a range of times reads all of it, whatever the columns behind are to be",
              Columns::timeBeforeOthers));

  private IndexRules() {}
}
