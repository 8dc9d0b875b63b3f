#include "core/host/plugin_metadata.h"

#include "core/base/blocking.h"
#include "core/base/file_io.h"
#include "core/host/elf_size.h"
#include "core/host/fingerprint.h"
#include "core/host/plugin_shell.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPluginLoader>
#include <QString>

namespace trainyard::host {

namespace {

constexpr std::string_view notAPlugin = "Not a plugin, or damaged. Delete the file, or install the plugin again.";
constexpr std::string_view reinstall = "Install the one that came with this program.";

std::string textAt(const nlohmann::json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> textsAt(const nlohmann::json& object, const char* key) {
    std::vector<std::string> texts;
    const auto found = object.find(key);
    if (found == object.end() || !found->is_array()) return texts;
    for (const auto& item : *found)
        if (item.is_string()) texts.push_back(item.get<std::string>());
    return texts;
}

void refuse(PluginInfo& info, PluginState state, std::string reason) {
    info.state = state;
    info.reason = std::move(reason);
}

// What is wrong with the file as a file; empty where nothing is.
std::string problemOfFile(const std::filesystem::path& file) {
    const auto size = base::fileSize(file);
    const auto start = base::readFileRange(file, 0, elfHeaderBytes);
    if (!size || !start) return (size ? start.error() : size.error()).message + ".";
    if (*size == 0) return std::string(notAPlugin);
    const auto needed = elfFileSize(*start);
    if (needed && *needed > static_cast<std::uint64_t>(*size))
        return "The file is cut off: it has " + std::to_string(*size) + " of " + std::to_string(*needed) + " bytes. " +
               std::string(reinstall);
    return {};
}

bool knownKind(const std::string& kind) {
    return kind == "cluster" || kind == "storage" || kind == "service";
}

} // namespace

PluginInfo judgeMetadata(const std::string& iid, const nlohmann::json& metadata) {
    PluginInfo info;
    info.id = textAt(metadata, "id");
    info.kind = textAt(metadata, "kind");
    info.name = textAt(metadata, "name");
    info.version = textAt(metadata, "version");
    info.schemes = textsAt(metadata, "schemes");
    info.capabilities = textsAt(metadata, "capabilities");
    info.configSchema = metadata.value("configSchema", nlohmann::json::object());

    const auto api = metadata.find("api");
    const std::string needed = std::to_string(api::interfaceVersion);
    const std::string fingerprintOfFile = textAt(metadata, "fingerprint");
    if (iid != TRAINYARD_PLUGIN_IID) {
        refuse(info, PluginState::Incompatible,
               "Made for another program (interface " + iid +
                   ", needed " TRAINYARD_PLUGIN_IID "). Remove the file from "
                   "the plugin folder.");
    } else if (info.id.empty()) {
        refuse(info, PluginState::Failed, "The plugin does not say its id. " + std::string(reinstall));
    } else if (api == metadata.end() || !api->is_number_integer()) {
        refuse(info, PluginState::Incompatible,
               "The plugin does not say its interface version (needed " + needed + "). " + std::string(reinstall));
    } else if (*api != api::interfaceVersion) {
        refuse(info, PluginState::Incompatible,
               "Built for another version (interface " + api->dump() + ", needed " + needed + "). " +
                   std::string(reinstall));
    } else if (fingerprintOfFile != fingerprint) {
        refuse(info, PluginState::Incompatible,
               "Built with other headers, another compiler or another build type (fingerprint " +
                   (fingerprintOfFile.empty() ? "none" : fingerprintOfFile) + ", needed " + fingerprint + "). " +
                   std::string(reinstall));
    } else if (!knownKind(info.kind)) {
        refuse(info, PluginState::Incompatible,
               "Of a kind that this program does not know (“" + info.kind + "”). " + std::string(reinstall));
    }
    return info;
}

PluginInfo readPluginMetadata(const std::filesystem::path& file) {
    base::assertMayBlock("reading a plugin's metadata");
    PluginInfo info;
    info.path = base::toUtf8(file);
    if (const std::string problem = problemOfFile(file); !problem.empty()) {
        refuse(info, PluginState::Failed, problem);
    } else {
        const QPluginLoader loader(QString::fromStdString(info.path)); // maps the file; loads nothing
        const QJsonObject all = loader.metaData();
        if (all.isEmpty()) {
            refuse(info, PluginState::Failed, std::string(notAPlugin));
        } else {
            const QByteArray text = QJsonDocument(all.value(QLatin1String("MetaData")).toObject()).toJson();
            const auto metadata = nlohmann::json::parse(text.toStdString(), nullptr, false);
            info = judgeMetadata(all.value(QLatin1String("IID")).toString().toStdString(), metadata);
            info.path = base::toUtf8(file);
        }
    }
    // A file that does not say who it is goes by its name.
    if (info.id.empty()) info.id = base::toUtf8(file.stem());
    if (info.name.empty()) info.name = info.id;
    return info;
}

} // namespace trainyard::host
