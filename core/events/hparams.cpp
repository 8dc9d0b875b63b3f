#include "core/events/hparams.h"

namespace trainyard::events {

namespace {

// google.protobuf.Value
bool readValue(WireBytes message, HParamValue& value) {
    bool found = false;
    WireReader reader(message);
    for (WireField field; reader.next(field);) {
        if (field.number == 2 && field.type == WireType::Fixed64)
            value = field.asDouble();
        else if (field.number == 3 && field.type == WireType::Bytes)
            value = std::string(field.bytes.text());
        else if (field.number == 4 && field.type == WireType::Varint)
            value = field.number64 != 0;
        else
            continue;
        found = true;
    }
    return found && reader.good();
}

// map<string, Value>: a message per entry, key 1 and value 2.
void readEntry(WireBytes message, HParams& hparams) {
    std::string name;
    HParamValue value;
    bool known = false;
    WireReader reader(message);
    for (WireField field; reader.next(field);) {
        if (field.type != WireType::Bytes) continue;
        if (field.number == 1) name = field.bytes.text();
        if (field.number == 2) known = readValue(field.bytes, value);
    }
    if (known && reader.good()) hparams.values[name] = value;
}

void readStart(WireBytes message, HParams& hparams) {
    WireReader reader(message);
    for (WireField field; reader.next(field);) {
        if (field.number == 1 && field.type == WireType::Bytes) readEntry(field.bytes, hparams);
        if (field.number == 4 && field.type == WireType::Bytes) hparams.group = field.bytes.text();
        if (field.number == 5 && field.type == WireType::Fixed64) hparams.startTime = field.asDouble();
    }
}

void readEnd(WireBytes message, HParams& hparams) {
    WireReader reader(message);
    for (WireField field; reader.next(field);) {
        if (field.number == 1 && field.type == WireType::Varint)
            hparams.status = static_cast<int>(field.number64 & 255);
        if (field.number == 2 && field.type == WireType::Fixed64) hparams.endTime = field.asDouble();
    }
}

void addOnce(std::vector<std::string>& names, std::string_view name) {
    for (const std::string& known : names)
        if (known == name) return;
    names.emplace_back(name);
}

std::string_view textField(WireBytes message, std::uint32_t number) {
    std::string_view text;
    WireReader reader(message);
    for (WireField field; reader.next(field);)
        if (field.number == number && field.type == WireType::Bytes) text = field.bytes.text();
    return text;
}

// Experiment: hparam_infos 4 {name 1}, metric_infos 5 {name 1 {group 1, tag 2}}.
void readExperiment(WireBytes message, HParams& hparams) {
    WireReader reader(message);
    for (WireField field; reader.next(field);) {
        if (field.type != WireType::Bytes) continue;
        if (field.number == 4) addOnce(hparams.names, textField(field.bytes, 1));
        if (field.number != 5) continue;
        WireReader metric(field.bytes);
        for (WireField part; metric.next(part);)
            if (part.number == 1 && part.type == WireType::Bytes) addOnce(hparams.metrics, textField(part.bytes, 2));
    }
}

} // namespace

void readHParams(WireBytes pluginData, HParams& hparams) {
    WireReader reader(pluginData);
    for (WireField field; reader.next(field);) {
        if (field.type != WireType::Bytes) continue;
        if (field.number == 2) readExperiment(field.bytes, hparams);
        if (field.number == 3) readStart(field.bytes, hparams);
        if (field.number == 4) readEnd(field.bytes, hparams);
    }
}

} // namespace trainyard::events
