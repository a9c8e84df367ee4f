package dev.pgwright.review.keys;

import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.SchemaRule;
import dev.pgwright.rules.RuleInfo;
import java.util.List;

/// Rules about keys.
public final class KeyRules {

  /// In the order of reports.
  public static final List<ReviewRule> ALL =
      List.of(
          new MissingPrimaryKey(),
          new UnindexedForeignKey(),
          new ForeignKeyTypes(),
          new ForeignKeyAction(),
          new NullableUnique(),
          new Unproven(),
          new NarrowKey(),
          new SchemaRule(
              RuleInfo.error("sequence-near-end", "Sequences that run out"),
              "every insert fails from the last value on",
              Unheld::sequences),
          new SchemaRule(
              RuleInfo.warning("duplicate-foreign-key", "Foreign keys that say the same"),
              "every insert and delete checks the same thing twice",
              ForeignKeySets::duplicates),
          new SchemaRule(
              RuleInfo.info("overlapping-foreign-key", "Foreign keys that share columns"),
              "rows are checked twice, and two ON DELETE answer for one column",
              ForeignKeySets::overlaps),
          new SchemaRule(
              RuleInfo.warning("partly-null-foreign-key", "Foreign keys that a null switches off"),
              "a row with one null refers to something that need not exist",
              Shapes::partly),
          new SchemaRule(
              RuleInfo.advice("column-without-foreign-key", "Columns named like a reference"),
              "rows can refer to what was deleted, and nobody notices",
              Shapes::unlinked),
          new SchemaRule(
              RuleInfo.advice("text-key", "Primary keys of text"),
              "every foreign key and index repeats the text, and comparisons follow a collation",
              Shapes::textKeys),
          new SchemaRule(
              RuleInfo.advice("natural-key", "Primary keys from outside"),
              "a value that changes has to change in every table that refers to it",
              Shapes::natural),
          new SchemaRule(
              RuleInfo.advice("key-not-first", "Primary keys behind other columns"),
              "people and tools that list the first columns do not see what tells rows apart",
              Shapes::late),
          new SchemaRule(
              RuleInfo.advice("table-of-one-column", "Tables of one column or none"),
              "it is one more name that says little, often a forgotten beginning",
              Shapes::narrow),
          new SchemaRule(
              RuleInfo.advice("all-nullable", "Tables that demand nothing"),
              "rows without any content are let in, and every reader has to expect nulls",
              Shapes::loose),
          new SchemaRule(
              RuleInfo.advice("lone-table", "Tables that no foreign key touches"),
              "what its columns refer to is known to people alone",
              Shapes::alone));

  private KeyRules() {}
}
