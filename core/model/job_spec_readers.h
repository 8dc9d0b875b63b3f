// The sections of a job file, one reader each. Every reader notes its mistakes and reads on.
#pragma once

#include "core/model/field_reader.h"

namespace trainyard::model {

enum class Within { Job, Role }; // a role's section may leave out what it inherits

void readCode(const OrderedJson& json, const std::string& pointer, Code& code, Problems& problems);
void readEnvironment(const OrderedJson& json, const std::string& pointer, Environment& environment, Problems& problems);
void readResources(const OrderedJson& json, const std::string& pointer, Within within, Resources& resources,
                   Problems& problems);
void readRoles(const FieldReader& job, std::vector<Role>& roles, Problems& problems);
void readHyperparameters(const FieldReader& job, OrderedJson& hyperparameters, Problems& problems);
void readMounts(const FieldReader& job, std::vector<Mount>& mounts, Problems& problems);
void readOutputs(const OrderedJson& json, const std::string& pointer, Outputs& outputs, Problems& problems);
void readRetry(const OrderedJson& json, const std::string& pointer, Retry& retry, Problems& problems);
void readSite(const OrderedJson& json, const std::string& pointer, SiteChoice& site, Problems& problems);
void readNative(const FieldReader& job, std::map<std::string, Json>& native, Problems& problems);

// What concerns several sections: code for every task, {{names}} in arguments.
void checkTogether(const OrderedJson& json, const JobSpec& spec, Problems& problems);

// [a-z0-9] words joined by '-' and '.', at most 63 characters: a name that every site can take.
bool isJobName(std::string_view name);
// The nearest text that is one; empty where nothing is left.
std::string nearestJobName(std::string_view name);

} // namespace trainyard::model
