package dev.pgwright.rules.design;

import dev.pgwright.rules.Columns;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A column of type `real` or `double precision` that is called like an amount of money.
final class FloatForAmount implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("float-for-amount", "A float for an amount")
          .about(Create.CreateTable.class, Alter.AlterTable.class);

  private static final Pattern AMOUNT =
      Pattern.compile("(price|amount|total|cost|balance|(?<![a-z])fee(s|\\b|_))");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return Columns.each(
        INFO,
        statement,
        scene,
        (column, type) ->
            type.name().startsWith("float")
                && AMOUNT.matcher(column.name().toLowerCase(Locale.ROOT)).find(),
        "sums of binary fractions are not exact",
        "numeric");
  }
}
