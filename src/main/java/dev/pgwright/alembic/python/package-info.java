/// Python that is read and never run.
///
/// [dev.pgwright.alembic.python.PythonFile] parses a file; [dev.pgwright.alembic.python.Evaluator]
/// works out what its expressions are where that needs no more than constants, and says which lines
/// need more.
@org.jspecify.annotations.NullMarked
package dev.pgwright.alembic.python;
