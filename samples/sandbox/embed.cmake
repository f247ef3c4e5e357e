# Writes OUTPUT, a C++ file that holds the files of FOLDER as bytes: the program needs nothing beside it to run.
#   cmake -DFOLDER=demo -DOUTPUT=demo_files.cpp -P embed.cmake
function(literal_of file result)
    file(READ ${file} hex HEX)
    string(LENGTH "${hex}" digits)
    math(EXPR bytes "${digits} / 2")
    string(REGEX REPLACE "(..)" "\\\\x\\1" escaped "${hex}")
    set(${result} "std::string_view(\"${escaped}\", ${bytes})" PARENT_SCOPE)
endfunction()

literal_of(${FOLDER}/catalog.json catalog)
literal_of(${FOLDER}/customers.json customers)
file(GLOB images RELATIVE ${FOLDER} ${FOLDER}/*.png)
set(pairs "")
foreach(image ${images})
    literal_of(${FOLDER}/${image} bytes)
    string(APPEND pairs "        {\"${image}\", ${bytes}},\n")
endforeach()

file(WRITE ${OUTPUT} "#include \"samples/sandbox/demo_files.h\"

namespace sandbox {

std::string_view demoCatalog() { return ${catalog}; }

std::string_view demoCustomers() { return ${customers}; }

std::vector<std::pair<std::string_view, std::string_view>> demoImages()
{
    return {
${pairs}    };
}

} // namespace sandbox
")
