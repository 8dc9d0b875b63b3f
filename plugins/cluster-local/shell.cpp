#include "plugins/cluster-local/shell.h"
