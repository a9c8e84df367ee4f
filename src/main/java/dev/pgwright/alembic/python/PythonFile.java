package dev.pgwright.alembic.python;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.sql.Script;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterPython;

/// A file of Python as a syntax tree.
public final class PythonFile {

  private final byte[] bytes;
  private final TSTreeCursor cursor;

  private PythonFile(byte[] bytes, TSTreeCursor cursor) {
    this.bytes = bytes;
    this.cursor = cursor;
  }

  /// The module in a file.
  ///
  /// @throws PgwrightException INPUT with file and line when it cannot be read or is no Python
  public static Node read(Path file) {
    try {
      return parse(Script.decode(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw PgwrightException.of(Code.INPUT, "cannot read " + file).at(file, 0).because(e);
    } catch (PgwrightException e) {
      throw e.at(file, e.line());
    }
  }

  /// The module in a text.
  ///
  /// @throws PgwrightException INPUT with the line where it is no Python
  public static Node parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Node module;
    try (TSParser parser = new TSParser()) {
      parser.setLanguage(new TreeSitterPython());
      try (TSTree tree = parser.parseString(null, text);
          TSTreeCursor cursor = new TSTreeCursor(tree.getRootNode())) {
        module = new PythonFile(bytes, cursor).node();
      }
    }
    broken(module)
        .ifPresent(
            it -> {
              throw PgwrightException.of(Code.INPUT, "this is not Python")
                  .hint("correct the file; Python cannot load it either")
                  .atLine(it.line());
            });
    return module;
  }

  private Node node() {
    var here = cursor.currentNode();
    String field = cursor.currentFieldName();
    var children = new ArrayList<Node>();
    var words = new ArrayList<String>();
    if (cursor.gotoFirstChild()) {
      do {
        var child = cursor.currentNode();
        if (child.isNamed() || child.isMissing()) {
          if (!child.getType().equals("comment")) {
            children.add(node());
          }
        } else {
          words.add(child.getType());
        }
      } while (cursor.gotoNextSibling());
      cursor.gotoParent();
    }
    int start = here.getStartByte();
    String text = new String(bytes, start, here.getEndByte() - start, StandardCharsets.UTF_8);
    return new Node(
        here.isMissing() ? "ERROR" : here.getType(),
        field,
        text,
        here.getStartPoint().getRow() + 1,
        here.getEndPoint().getRow() + (here.getEndPoint().getColumn() == 0 ? 0 : 1),
        children,
        words);
  }

  private static Optional<Node> broken(Node node) {
    if (node.is("ERROR")) {
      return Optional.of(node);
    }
    return node.children().stream().flatMap(it -> broken(it).stream()).findFirst();
  }
}
