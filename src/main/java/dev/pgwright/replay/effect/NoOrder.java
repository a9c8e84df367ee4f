package dev.pgwright.replay.effect;

import java.util.List;

/// Types without an order, which no B-tree takes.
final class NoOrder {

  private static final List<String> TYPES =
      List.of("json", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle");

  private NoOrder() {}

  static boolean has(String type) {
    return TYPES.contains(type);
  }
}
