package dev.pgwright.plan;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.SchemaObject;

/// A constraint or index on columns that have twins, and the same on the twins.
sealed interface Part {

  /// As it is to be in the end.
  SchemaObject wanted();

  /// As it is on the twins, under a name of its own.
  SchemaObject shadow();

  /// A CHECK or foreign key.
  record Rule(Constraint wanted, Constraint shadow) implements Part {}

  /// A primary key or unique constraint; an index until the swap.
  record Key(Constraint wanted, Index shadow) implements Part {}

  /// An index.
  record Plain(Index wanted, Index shadow) implements Part {}

  default ObjectId id() {
    return wanted().id();
  }

  default QualifiedName table() {
    return switch (this) {
      case Rule it -> it.wanted().table();
      case Key it -> it.wanted().table();
      case Plain it -> it.wanted().table();
    };
  }

  /// The part for an object.
  ///
  /// @param renamed the object as the server prints it when its columns are called like the twins
  static Part of(SchemaObject wanted, SchemaObject renamed, String purpose) {
    return switch (wanted) {
      case Index it ->
          new Plain(it, IndexPlans.named((Index) renamed, Naming.aside(it.name().name(), purpose)));
      case Constraint it when it.type().indexed() ->
          new Key(
              it,
              IndexPlans.named(
                  KeyIndex.backing((Constraint) renamed), Naming.aside(it.name(), purpose)));
      case Constraint it -> new Rule(it, called((Constraint) renamed, it, purpose));
      default -> throw new IllegalStateException("on no column: " + wanted.id());
    };
  }

  /// A constraint without its comment, under the name that another one has for a purpose.
  static Constraint called(Constraint it, Constraint wanted, String purpose) {
    return new Constraint(
        it.table(),
        Naming.aside(wanted.name(), purpose),
        it.type(),
        it.definition(),
        it.columns(),
        it.references(),
        it.referencedColumns(),
        it.deferrable(),
        it.deferred(),
        it.validated(),
        it.enforced(),
        null,
        it.indexOptions());
  }
}
