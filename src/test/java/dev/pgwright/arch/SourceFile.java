package dev.pgwright.arch;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// What the budgets count in one Java file.
///
/// @param path from the project's root
/// @param lines of the file
/// @param types at top level
/// @param publicTypes those of them that are public
/// @param methods `path#Type.method` and its lines, Javadoc not counted; of overloads the longest
record SourceFile(
    String path, int lines, int types, int publicTypes, Map<String, Integer> methods) {

  static SourceFile of(CompilationUnitTree unit, SourcePositions positions) throws IOException {
    Path file = Path.of(unit.getSourceFile().toUri());
    String path = Path.of("").toAbsolutePath().relativize(file).toString().replace('\\', '/');
    List<ClassTree> types =
        unit.getTypeDecls().stream()
            .filter(ClassTree.class::isInstance)
            .map(ClassTree.class::cast)
            .toList();
    long visible =
        types.stream()
            .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
            .count();
    var methods = new Methods(unit, positions, path);
    methods.scan(unit, null);
    return new SourceFile(
        path, Files.readAllLines(file).size(), types.size(), (int) visible, methods.lines);
  }

  /// The folder of its package, from the project's root.
  String folder() {
    return path.substring(0, path.lastIndexOf('/'));
  }

  private static final class Methods extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String path;
    private final Map<String, Integer> lines = new TreeMap<>();

    Methods(CompilationUnitTree unit, SourcePositions positions, String path) {
      this.unit = unit;
      this.positions = positions;
      this.path = path;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
      var type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
      lines.merge(
          path + "#" + type.getSimpleName() + "." + method.getName(), count(method), Math::max);
      return super.visitMethod(method, null);
    }

    private int count(MethodTree method) {
      long first = positions.getStartPosition(unit, method);
      long last = positions.getEndPosition(unit, method);
      // Methods that the compiler adds have no place in the file.
      return last < 0
          ? 0
          : (int) (unit.getLineMap().getLineNumber(last) - unit.getLineMap().getLineNumber(first))
              + 1;
    }
  }
}
