CREATE TABLE "ai"."indexed_materials" (
	"collection" text NOT NULL,
	"material_id" uuid NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "indexed_materials_collection_material_id_pk" PRIMARY KEY("collection","material_id")
);
--> statement-breakpoint
ALTER TABLE "ai"."indexed_materials" ADD CONSTRAINT "indexed_materials_material_id_materials_id_fk" FOREIGN KEY ("material_id") REFERENCES "ai"."materials"("id") ON DELETE cascade ON UPDATE no action;