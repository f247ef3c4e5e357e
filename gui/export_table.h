#pragma once
// “Export as CSV…”: asks for the file, makes and writes the table off the window's thread, says how it went.

#include "model/text.h"

#include <functional>
#include <string>

class QWidget;

namespace gui {

class Desk;
class PlainLabel;

/// `name`: what the file is called at first, without its ending. `table` is made on the looking thread. `told` then says in words what became of it.
void exportTable(Desk& desk, QWidget* parent, const model::Text& title, const model::Text& name, std::function<std::string()> table, PlainLabel* told);

} // namespace gui
