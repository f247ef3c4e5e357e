#include "sync/operation.h"

#include <array>

namespace engine {

using model::text;

std::span<const OperationInfo> operations()
{
    static const std::array<OperationInfo, 7> table{{
        {Operation::PushCatalog, "push catalog", text(TR("Send the catalog to HubRise")),
         text(TR("Compares the till's articles with the HubRise catalog, shows what would change, keeps a backup, replaces the catalog and checks the result.")), true},
        {Operation::PushStock, "push stock", text(TR("Send the stock to HubRise")),
         text(TR("Sends the stock entries that differ; what the till does not track is left alone.")), true},
        {Operation::PushImages, "push images", text(TR("Send the images to HubRise")),
         text(TR("Uploads the till's images that HubRise does not have yet; a push of the catalog then uses them.")), true},
        {Operation::PushCustomers, "push customers", text(TR("Send the customers to HubRise")),
         text(TR("Creates and updates customers, matched by reference, then e-mail, then phone; nothing is ever deleted.")), true},
        {Operation::PullCatalog, "pull catalog", text(TR("Retrieve the catalog from HubRise")),
         text(TR("Brings the HubRise catalog into the till, or into a file with --out; nothing is deleted in the till.")), false},
        {Operation::PullCustomers, "pull customers", text(TR("Retrieve the customers from HubRise")),
         text(TR("Brings new and changed HubRise customers into the till, or into a file with --out; nothing is deleted in the till.")), false},
        {Operation::Restore, "restore", text(TR("Put a catalog back")),
         text(TR("Replaces the HubRise catalog by a backup; what is there now is backed up first.")), true},
    }};
    return table;
}

const OperationInfo& infoOf(Operation operation)
{
    return operations()[static_cast<std::size_t>(operation)];
}

std::optional<Operation> operationNamed(std::string_view name)
{
    for (const auto& info : operations())
        if (name == info.name)
            return info.operation;
    return std::nullopt;
}

} // namespace engine
