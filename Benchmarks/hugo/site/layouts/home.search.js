taizhangIndex(1, 1, [
{{ range $folder := slice "places" "sectors" "units" "projects" "announcements" -}}
{{ range (site.GetPage (printf "/%s" $folder)).Pages -}}
{{ printf "%s\t%s\t%s\t\t%s" $folder .RelPermalink .Title (path.Base .Path) | jsonify }},
{{ end -}}
{{ end -}}
{{ range (site.GetPage "/projects").RegularPagesRecursive -}}
{{ printf "%s\t%s\t%s\t%s\t%s %s %s" .Params.kind .RelPermalink .Title (partial "titles.html" (dict "folder" "places" "names" .Params.places)) .Params.record (delimit .Params.investors " ") (index .Params.quotes 0).text | jsonify }},
{{ end -}}
]);
