#include "ccontent.h"

// One #embed and one row for each file of Questionnaires and Templates. A test compares this list
// with the folders, so a forgotten file cannot pass.

static const unsigned char questionnaire_5p[] = {
#embed "../../Questionnaires/powershare-5p.yaml"
};

#define FILE_ROW(path, bytes) {path, bytes, sizeof bytes}

static const ccontent_file files[] = {
    FILE_ROW("Questionnaires/powershare-5p.yaml", questionnaire_5p),
};

size_t ccontent_count(void) { return sizeof files / sizeof *files; }

ccontent_file ccontent_at(size_t index) { return files[index]; }
