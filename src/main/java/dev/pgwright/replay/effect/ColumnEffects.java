package dev.pgwright.replay.effect;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Elements;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.TypeEntry;
import dev.pgwright.replay.Types;
import dev.pgwright.replay.World;
import dev.pgwright.replay.effect.Effect.Work;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.TableElement;
import java.util.Optional;

/// `add column`.
///
/// Source: `claims/add-column.sql`.
final class ColumnEffects {

  private final TableElement.Column column;
  private final Relation table;
  private final QualifiedName target;
  private final Tally tally;
  private final World world;
  private boolean filled;
  private boolean required;
  private boolean checked;
  private boolean virtual;

  ColumnEffects(TableElement.Column column, Relation table, QualifiedName target, Tally tally) {
    this.target = target;
    this.column = column;
    this.table = table;
    this.tally = tally;
    this.world = tally.world;
  }

  void add(boolean ifNotExists) {
    if (table.column(column.name()).isPresent() && table.known() && ifNotExists) {
      tally.because("the column exists and nothing is done");
      return;
    }
    if (Types.serial(column.type())) {
      rewrite("a sequence gives every row its value");
    }
    Optional<TypeEntry> type = Types.entry(column.type(), world);
    if (type.isPresent()
        && type.get().kind() == TypeEntry.Kind.DOMAIN
        && column.type() != null
        && column.type().dimensions() == 0) {
      domain(type.get());
    }
    column.constraints().forEach(this::constraint);
    boolean rewritten = tally.rewrites(table.name());
    if (required && !filled && !rewritten) {
      tally.scan(table);
      if (!virtual) {
        tally.depends("it fails when the table holds a row, since the column has no default");
      }
    }
    if (checked && !rewritten) {
      tally.scan(table);
      tally.because("an inline CHECK reads every row");
    }
  }

  private void domain(TypeEntry domain) {
    boolean own =
        column.constraints().stream().anyMatch(it -> it.rule() instanceof Constraint.DefaultValue);
    if (domain.constrained()) {
      rewrite("the domain " + domain.name() + " has constraints");
    } else if (domain.standard() != null && !own && !Elements.nothing(domain.standard())) {
      filled = true;
      Volatility volatility = Volatility.of(domain.standard(), world);
      if (volatility.isVolatile()) {
        rewrite(volatility.why() + ", so every row gets its own value");
      }
    }
  }

  private void rewrite(String why) {
    filled = true;
    tally.rewrite(table);
    tally.because(why);
  }

  private void constraint(Constraint constraint) {
    switch (constraint.rule()) {
      case Constraint.NotNull _ -> required = !constraint.attributes().notValid();
      case Constraint.DefaultValue(_, var value) -> {
        filled |= !Elements.nothing(value);
        Volatility volatility = Volatility.of(value, world);
        if (volatility.isVolatile()) {
          rewrite(volatility.why() + ", so every row gets its own value");
        }
      }
      case Constraint.Identity _ -> rewrite("an identity gives every row its value");
      case Constraint.Generated generated -> {
        if (Elements.stored(generated, world.version())) {
          rewrite("a stored expression is computed for every row");
        } else {
          virtual = true;
        }
      }
      case Constraint.Check _ ->
          checked = !Boolean.FALSE.equals(constraint.attributes().enforced());
      case Constraint.Unique unique -> {
        if (table.parents().isEmpty() || table.partition() || table.name().equals(target)) {
          tally.work(table.name(), Work.INDEX_BUILD);
        }
        required |= unique.primary();
      }
      case Constraint.ForeignKey key -> reference(key);
      case Constraint.Null _, Constraint.Exclude _ -> {}
    }
  }

  private void reference(Constraint.ForeignKey key) {
    QualifiedName other = world.resolve(key.references());
    if (!other.equals(table.name())) {
      tally.lockFamily(other, Lock.SHARE_ROW_EXCLUSIVE);
    }
    boolean hasDefault = Elements.attribute(column, world).fill() != Attribute.Fill.NOTHING;
    if (hasDefault) {
      tally.work(table.name(), Work.VALIDATE);
    }
    tally.because("the reference locks " + other);
  }
}
