#pragma once
// The table of contents of the program: what can be done between a till and HubRise. The command line makes a subcommand
// of each row, a window a button.
//
// The namespace of this folder is `engine`: POSIX already has a function sync().

#include "model/text.h"

#include <optional>
#include <span>
#include <string_view>

namespace engine {

enum class Operation { PushCatalog, PushStock, PushImages, PushCustomers, PullCatalog, PullCustomers, Restore };

struct OperationInfo {
    Operation operation;
    const char* name;       ///< stable: "push catalog"
    model::Text title;      ///< for buttons and headings
    model::Text help;       ///< one sentence
    bool towardsHubRise;
};

std::span<const OperationInfo> operations();
const OperationInfo& infoOf(Operation operation);
std::optional<Operation> operationNamed(std::string_view name);

} // namespace engine
