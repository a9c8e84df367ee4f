package dev.pgwright.rules.design;

import dev.pgwright.rules.Rule;
import java.util.List;

/// Rules about taste, off unless asked for.
public final class DesignRules {

  /// The rules of this family, in the order they are reported.
  public static final List<Rule> ALL =
      List.of(
          new JsonInsteadOfJsonb(),
          new CharType(),
          new VarcharWithLimit(),
          new TimestampWithoutTimeZone(),
          new MoneyType(),
          new FloatForAmount(),
          new SerialType(),
          new SmallKey(),
          new TimestampPrecision(),
          new NameNeedsQuotes(),
          new EnumType(),
          new TableWithoutPrimaryKey(),
          new ForeignKeyWithoutIndex(),
          new DuplicateIndex(),
          new HashIndex(),
          new WideIndex(),
          new ConstrainedDomain(),
          new UnloggedTable(),
          new NameWithoutSchema());

  private DesignRules() {}
}
