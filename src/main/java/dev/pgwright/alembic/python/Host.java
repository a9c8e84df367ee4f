package dev.pgwright.alembic.python;

import java.util.List;
import java.util.SequencedMap;

/// Who gives calls their meaning.
public interface Host {

  /// What a call of something that is not defined in the file gives; the call itself when it only
  /// describes something.
  ///
  /// @throws NotUnderstood when reading does not tell
  Value call(Value.Call call);

  /// What a call of a function of the file gives.
  ///
  /// @throws NotUnderstood when reading does not tell
  Value invoke(
      Value.Function function,
      List<Value> arguments,
      SequencedMap<String, Value> keywords,
      Node at);

  /// What something imported, or an attribute of it, is; the name itself for the usual case.
  Value attribute(Value.Name name, Node at);

  /// An attribute of a class.
  ///
  /// @throws NotUnderstood when reading does not tell
  Value member(Value.Type type, String name, Node at);

  /// The members of an enum, in their order.
  ///
  /// @throws NotUnderstood for any other class
  List<Value> members(Value.Type type, Node at);
}
